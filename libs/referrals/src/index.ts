export { ReferralsModule } from './referrals.module.js';
export {
  DECLINE_KINDS,
  SOURCES,
  type DeclineKind,
  type ReferralState,
  type Source,
} from './referral.entity.js';
export { AUDIENCES, purposeOf, STANDARD_FORMS, type Audience } from './standard-forms.js';
export { Arrivals, type SentForm } from './arrivals.service.js';
export { ReferralDesk, type TakenDown } from './desk.service.js';
export { ReferralOpenings } from './openings.service.js';
export { ReferralQuestions } from './questions.service.js';
export { ReferralDecisions, type Acceptance, type Decline, type Signpost } from './decisions.service.js';
export { Closures, closedWords, type Closing, type ClosureRow } from './closures.service.js';
export { ServicesDirectory, type OtherService, type OtherServiceRow } from './services-directory.service.js';
export { ReferralPost, outsidePaths } from './post.service.js';
export { OutsideReads, type AskedRow, type OpenProgramme, type ReceiptRow } from './outside.reads.js';
export { WaitReads, type Outlook, type WaitEstimate } from './waits.reads.js';
export { LikenessReads, type PerhapsKnown } from './likeness.reads.js';
export {
  ReferralReads,
  REFERRALS_PAGE,
  WAITS,
  type PipelineAsk,
  type PipelineRow,
  type QuestionRow,
  type ReferralRow,
  type WaitsFor,
} from './referrals.reads.js';
export type { Tellable } from './tellable.js';
export { refuseClosedStep, type GuardedStep } from './steps.js';
export { notAccepted } from './acceptance.js';
export { lackingBeforeAssessment } from './readiness.js';
export {
  beforeAssessment,
  referralRules,
  referralAcknowledged,
  referralDecided,
  declinedReferralSignposted,
} from './referrals.rules.js';
export { menteesAsked, menteesToAsk } from './equality.rules.js';
export { ReferralEquality, type EqualityDoor } from './equality.service.js';
export { referralSamples } from './referrals.samples.js';
export { referralReports } from './referrals.reports.js';
