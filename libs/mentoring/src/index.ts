export { MentoringModule } from './mentoring.module.js';
export { Sheets } from './sheets.service.js';
export {
  OUTCOMES,
  MEETING_WAYS,
  WORRIES,
  ACTION_OWNERS,
  refuseSettled,
  type SheetDetails,
} from './contact-sheet.js';
export { Reviews, WISHES, REVIEW_OUTCOMES, type ReviewDetails } from './reviews.service.js';
export { MentoringReads, type SheetRow, type ReviewRow, type WorryRow } from './mentoring.reads.js';
export { SessionActions } from './session-actions.service.js';
export { SessionActionReads, type ActionRow } from './session-actions.reads.js';
export { menteeReview, sessionRecorded, meetingFrequencyKept } from './mentoring.rules.js';
export {
  carerContact,
  firstCheckIn,
  fifthMeetingCheckIn,
  menteeContact,
  mentoringRules,
} from './check-ins.rules.js';
export { mentoringSamples } from './mentoring.samples.js';
export { mentoringReports } from './mentoring.reports.js';
