export { AssessmentModule } from './assessment.module.js';
export { Assessments, CHARACTERISTICS, DAY_PARTS, type AssessmentDetails } from './assessments.service.js';
export { AssessmentReads, type AssessmentRow, type EligibilityRow } from './assessments.reads.js';
export { Eligibility, ELIGIBILITY_OUTCOMES, type EligibilityDetails } from './eligibility.service.js';
export { RiskAssessments, type RiskDetails } from './risk-assessments.service.js';
export { RiskActions } from './risk-actions.service.js';
export { RiskReads, type RiskActionRow, type RiskRow } from './risk.reads.js';
export * from './risk.js';
export {
  Consents,
  type ConsentAnswers,
  type CorrectedAnswer,
  type GillickDetails,
} from './consents.service.js';
export { ConsentReads, standingConsents, type ConsentRow, type GillickRow } from './consents.reads.js';
export * from './consent.js';
export { Preparations, type PreparationDetails } from './preparations.service.js';
export { PreparationReads, type PreparationRow } from './preparations.reads.js';
export * from './preparation.js';
export { beforeCustodyVisit, custodyVisitCleared } from './custody-visits.rules.js';
export { CustodyVisitReads, unclearedPlace, type VisitClearanceRow } from './custody-visits.reads.js';
export {
  CustodyVisits,
  VISIT_BRIEFING,
  type VisitBriefing,
  type VisitClearance,
} from './custody-visits.service.js';
export { Custody, type CustodyDetails } from './custody.service.js';
export { CustodyReads, type CustodyRow } from './custody.reads.js';
export { ESTABLISHMENT_KINDS, type EstablishmentKind } from './custody.js';
export { custodyToRelease, releases } from './custody.relations.js';
export { WaitingList } from './waiting-list.service.js';
export { WAITING_BANDS, WaitingBands, type WaitingBand } from './waiting-bands.service.js';
export { AssessmentSettings } from './settings.service.js';
export { AssessmentSettingReads, settingsInForce, type WordingRow } from './settings.reads.js';
export * from './settings.js';
export { assessmentRules, beforeHomeSession, beforeWaiting, menteeBeforeMatching } from './gates.js';
export { activityRiskAssessment, riskActionsDone } from './risk.rules.js';
export { menteeSkillsTraining } from './preparation.rules.js';
export { assessmentSamples } from './assessment.samples.js';
