export { RecruitmentModule } from './recruitment.module.js';
export { HEARD_FROM, RecruitmentDoors, type Door, type DoorRow } from './doors.service.js';
export { Enquiries, type Enquiry, type EnquiryTaken } from './enquiries.service.js';
export { ENQUIRIES_PAGE, EnquiryReads, type EnquiryAsk, type EnquiryRow } from './enquiries.reads.js';
export { refuseClosedEnquiryStep, type EnquiryStep } from './enquiry.js';
export {
  AIMED_AT,
  CHANNELS,
  type AimedAt,
  type CampaignDetails,
  type Channel,
} from './campaigns/campaign.js';
export { Campaigns } from './campaigns/campaigns.service.js';
export {
  CAMPAIGNS_PAGE,
  CampaignReads,
  type CampaignRow,
  type StepRow,
} from './campaigns/campaigns.reads.js';
export { OpenEvenings, refuseEarly, type EveningDetails } from './campaigns/open-evenings.service.js';
export {
  EVENINGS_PAGE,
  OpenEveningReads,
  type EveningRow,
  type GuestRow,
} from './campaigns/open-evenings.reads.js';
export { FunnelReads, type WayRow, type Ways } from './campaigns/funnel.reads.js';
export { FOURTEEN_WEEKS, planLines, weekOf, weeksAsDays, type PlanStep } from './campaigns/plan.js';
export { CampaignPlan, type StepTold } from './campaigns/plan.service.js';
export { PlanReads, type PlanRow } from './campaigns/plan.reads.js';
export { APPLICATION, SEALED_KEYS, STANDARD_APPLICATION } from './application-form.js';
export { ApplicationArrivals, type SentApplication } from './arrivals.service.js';
export { Applications, noForm, type ApplicationTaken } from './applications.service.js';
export { ApplicationReads, type ApplicationRow } from './applications.reads.js';
export { Disclosures, opensDisclosures } from './disclosure.service.js';
export { ApplicantEquality, type ApplicantEqualityDoor } from './equality.service.js';
export { beforeInterview, mentorApplicationComplete } from './application.rules.js';
export { FEEDBACK_WAYS, Selection, type Approval, type Feedback } from './selection.service.js';
export {
  APPLICANTS_PAGE,
  RECRUITMENT_STEPS,
  RecruitmentPipeline,
  type RecruitmentRow,
  type Funnel,
  type RecruitmentStep,
} from './pipeline.reads.js';
export { SelectionReads, type DecisionRow } from './selection.reads.js';
export type { Decided } from './selection.js';
export { selectionReasonsRecorded, unsuccessfulApplicantFedBack } from './selection.rules.js';
export { equalitiesAsked } from './equality.rules.js';
export { mentorEnquiryAnswered } from './enquiry.rules.js';
export { recruitmentRules } from './recruitment.rules.js';
export { recruitmentSamples } from './recruitment.samples.js';
export { recruitmentLogs } from './campaigns/campaign.logs.js';
export { recruitmentReports } from './recruitment.reports.js';
export { beforeApproval } from './approval.gate.js';
export { mentorReferences, thirdRefereeAsked } from './references.rules.js';
export { References } from './references.service.js';
export { ReferenceAnswers } from './reference-answers.service.js';
export { ReferenceRound } from './reference-round.js';
export {
  ReferenceReads,
  type ApplicantRow,
  type AskedReference,
  type ReferenceLine,
  type ReferenceRow,
} from './references.reads.js';
export { refereePath } from './reference-post.js';
export {
  REENGAGE,
  REFERENCE_RESULTS,
  REFERENCE_WAYS,
  REFEREE_SETTINGS,
  REFUSED_REFEREES,
  type RefereeNamed,
  type RefereeSetting,
  type ReferenceAnswer,
  type ReferenceResult,
  type ReferenceWay,
  type RefusedReferee,
  type Related,
} from './references.js';
export { mentorInterview, postTrainingInterview } from './interviews.rules.js';
export { ApplicantInterviews } from './interviews.service.js';
export { ApplicantInterviewReads, type InterviewRow, type PanelMember } from './interviews.reads.js';
export {
  INTERVIEW_KINDS,
  INTERVIEW_WAYS,
  MOST_ON_PANEL,
  QUESTIONS_OF,
  RECOMMENDATIONS,
  SCORES,
  type InterviewHeld,
  type InterviewKind,
  type InterviewWay,
  type Recommendation,
} from './interviews.js';
export {
  STAFF_TRAININGS,
  StaffTraining,
  type StaffTrained,
  type StaffTrainingKind,
  type StaffTrainingRow,
} from './staff-training.service.js';
export { SelectionSettings, type SelectionSetting } from './selection-settings.service.js';
export { SelectionSettingReads, type SelectionSettingRow } from './selection-settings.reads.js';
export {
  MONTHS_OF,
  MOST_QUESTIONS,
  SELECTION_KEYS,
  SELECTION_LISTS,
  SELECTION_MONTHS,
  type SelectionKey,
  type SelectionList,
} from './selection-settings.js';
export { Badges, BADGE_ENDS, type BadgeEnd } from './badges.service.js';
export { badgePdf } from './badge-press.js';
export { InRoleReads, type BadgeRow } from './in-role.reads.js';
export { badgeIssued, mentorHandbookGiven } from './in-role.rules.js';
export { GIVEN_KINDS, RoleStart, type Given, type GivenKind } from './role-start.service.js';
export { ApplicantDisposal } from './retention/applicant-disposal.js';
export { RetentionReads, type DestroyedRow, type KeptRow } from './retention/retention.reads.js';
export { ApplicantHolds } from './retention/retention.service.js';
export { DisclosureDisposal } from './disclosure-disposal.js';
export { OneToOne, type OneToOneGranted } from './one-to-one.service.js';
export {
  STAFF_REFERENCE_RESULTS,
  STAFF_REFERENCE_SETTINGS,
  StaffReferences,
  type StaffReference,
} from './staff-references.service.js';
export {
  ASKED_TRAININGS,
  StaffReads,
  type StaffFile,
  type StaffReferenceRow,
  type StaffRow,
} from './staff.reads.js';
export { beforeOneToOne, STAFF_TOPICS, staffReferences, staffTrainingCurrent } from './staff.rules.js';
export { Leaving, type Leave } from './leaving/leaving.service.js';
export { MentorTalks, type Exit, type TrialReview } from './leaving/mentor-talks.service.js';
export { LeavingReads, type ExitRow, type LeavingRow, type TrialRow } from './leaving/leaving.reads.js';
export { mentorExitInterview, mentorTrialPeriodReviewed } from './leaving/leaving.rules.js';
export * from './leaving/leaving.js';
export {
  EXPENSES_WAYS,
  Particulars,
  type ExpensesWay,
  type MentorParticulars,
  type ParticularsRow,
} from './particulars/particulars.service.js';
export { MentorPhotos } from './particulars/photos.service.js';
export {
  ACCREDITATION_STEPS,
  Accreditations,
  type AccreditationMade,
  type AccreditationStep,
} from './particulars/accreditation.service.js';
export { leavingSurveys as recruitmentSurveys } from './leaving/leaving.reports.js';
