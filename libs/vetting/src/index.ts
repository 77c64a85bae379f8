export { VettingModule } from './vetting.module.js';
export { Vetting, type VettingDecision } from './vetting.service.js';
export { VettingEligibility, type RolePlanned } from './vetting-eligibility.service.js';
export {
  Checks,
  IDENTITY_DOCUMENTS,
  IDENTITY_ROUTES,
  STATUS_RESULTS,
  type CheckRequest,
  type IdentityRoute,
  type StatusResult,
} from './checks.service.js';
export type { CertificateSeen } from './certificate.js';
export { FIGURE_KEYS, type FigureKey } from './figures.js';
export { isFigure, NEVER_ENDS, VettingFigureSettings, type FigureRow } from './figures.service.js';
export { refuseClosedCheckStep } from './closed-steps.js';
export { VettingContent, type Weighed } from './content.service.js';
export { newSealingKey, seal, unseal } from './sealed-text.js';
export { RenewalReads, type Lapsed, type RenewalMark, type RenewalRow } from './renewals.reads.js';
export { RENEWAL_MARKS, RenewalRound } from './renewal-round.js';
export { AcceptedChecks, type AcceptedCertificate } from './accepted-checks.service.js';
export {
  STAY_OUTCOMES,
  StaysAbroad,
  type StayAbroad,
  type StayOutcome,
  type StaySettled,
} from './overseas.service.js';
export { DutyReads, type DutyFile, type DutyRow, type OpenDuty } from './duty-to-refer.reads.js';
export {
  CONDUCT,
  DutyToRefer,
  REFERRAL_OUTCOMES,
  REMOVALS,
  type Conduct,
  type Considered,
  type ReferralOutcome,
  type Removal,
} from './duty-to-refer.service.js';
export { eligibilityAtEighteen } from './eighteen.rules.js';
export { ContentDisposal } from './content-disposal.js';
export { FACTORS, OPENNESS, OUTCOMES, type Factor, type Outcome, type Weighing } from './weighing.js';
export {
  ACTIVITIES,
  JURISDICTIONS,
  LEVELS,
  type BarredList,
  type Workforce,
  type Activity,
  type ActivityLaw,
  type Jurisdiction,
  type Level,
  type PlannedWork,
  type RequiredCheck,
} from './planned-work.js';
export { vettingReports } from './vetting.reports.js';
export { vettingSamples } from './vetting.samples.js';
export { requiredCheck } from './regulated-activity.js';
export { lightOf, STANDING, type Light } from './light.js';
export {
  decidesReferral,
  lightProgrammes,
  overseenProgrammes,
  readsVetting,
  theirOwn,
  vettingProgrammes,
} from './vetting.policy.js';
export type { VettedKind } from './finders.js';
export { certificateContentDisposed, mentorVettingClear, mentorVettingRenewed } from './vetting.rules.js';
export {
  oneToOneSteps,
  staffVettingClear,
  staffVettingRenewed,
  vettingRules,
} from './staff-vetting.rules.js';
export { VettingReads } from './vetting.reads.js';
export type { CheckRow, EligibilityRow, StayRow, VettingFile, VettingRow } from './vetting-rows.js';
