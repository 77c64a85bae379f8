export { OrganisationModule } from './organisation.module.js';
export {
  Documents,
  mayKeep as mayKeepDocument,
  mayRead as mayReadDocument,
  type NewDocument,
  type DocumentVersion,
} from './documents.service.js';
export { DocumentReads, type DocumentRow } from './documents.reads.js';
export { documentReview, organisationRules } from './documents.rules.js';
export { organisationReports } from './documents.reports.js';
