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
export { Acknowledgements, type OnPaper } from './acknowledgements.service.js';
export { AcknowledgementReads, type MentorBehind, type OwedPolicy } from './acknowledgements.reads.js';
export { mentorPoliciesAcknowledged } from './mentor-policies.rules.js';
export { POLICY_TOPICS, POLICY_TYPES, type PolicyTopic, typeFor } from './mentor-policies.js';
