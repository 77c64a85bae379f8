export { SupervisionModule } from './supervision.module.js';
export { Supervisions, SUPERVISION_WAYS, type SupervisionDetails } from './supervisions.service.js';
export { SupervisionReads, type SupervisionRow } from './supervision.reads.js';
export { mentorSupervision, mentorContact, supervisionRules } from './supervision.rules.js';
export { supervisionSamples } from './supervision.samples.js';
export { supervisionReports } from './supervision.reports.js';
export { newMentorExtraContact, onHoldFollowedUp } from './in-role.rules.js';
