export { SupervisionModule } from './supervision.module.js';
export { Supervisions, SUPERVISION_WAYS, type SupervisionDetails } from './supervisions.service.js';
export { SupervisionReads, type SupervisionRow } from './supervision.reads.js';
