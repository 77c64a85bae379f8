export { OrganisationModule } from './organisation.module.js';
export {
  Documents,
  mayRead as mayReadDocument,
  type NewDocument,
  type DocumentVersion,
} from './documents.service.js';
export { DocumentReads, type DocumentRow } from './documents.reads.js';
