export { TrainingModule } from './training.module.js';
export {
  refuseOfRegister,
  Training,
  TRAINING_KINDS,
  type TrainingAttended,
  type TrainingKind,
} from './training.service.js';
export { initialTrainingComplete, trainingPerformanceNoted } from './training.rules.js';
export { safeguardingTrainingCurrent } from './training.rules.js';
export { refresherTrainingOffered, trainingFeedbackGathered, trainingOutlineGiven } from './course.rules.js';
export { trainingNeedsIdentified } from './needs.rules.js';
export { TrainingNeeds, type NeedsNoted } from './needs.service.js';
export { TrainingNeedsReads, type NeedsRow } from './needs.reads.js';
export { TrainingContributors, type Contribution } from './contributors.service.js';
export { ContributorReads, type ContributorRow, type Contributors } from './contributors.reads.js';
export { TrainingChanges, type ChangeMade } from './changes.service.js';
export { trainingSurveys } from './training.surveys.js';
export { trainingLogs } from './training.logs.js';
export { trainingRules } from './every-rule.js';
export { trainingReports } from './training.reports.js';
export { trainingSamples } from './training.samples.js';
export { TrainingReads, type TrainingRow } from './training.reads.js';
export type { Topic } from './topics.js';
export { TrainingTopics, type TopicListRow } from './topics.service.js';
export { COURSE_KINDS, type CourseKind } from './finders.js';
export { Courses, GROUP, type CourseDetails } from './courses.service.js';
export { TrainingSessions, type SessionDetails } from './sessions.service.js';
export { Bookings, type BookingState } from './bookings.service.js';
export { TrainingInvitations } from './invitations.service.js';
export type { InvitationKind, Recipient } from './training-post.js';
export { TrainingRegister, type RegisterLine } from './register.service.js';
export {
  OUTCOME_REACHED,
  SATISFACTION,
  TrainingFeedback,
  type FeedbackAsked,
  type FeedbackGiven,
  type OutcomeReached,
  type Satisfaction,
} from './feedback.service.js';
export { TrainingFeedbackReads, type CourseFeedback } from './feedback.reads.js';
export { Certificates, type CertificateRow } from './certificates.service.js';
export { certificatePdf } from './certificate-press.js';
export { CourseReads, type BookingRow, type CourseRow, type CourseSessionRow } from './courses.reads.js';
export {
  MentorTrainingReads,
  type BookedCourseRow,
  type OwnCertificateRow,
  type OwnCourseRow,
  type RegisterRow,
} from './mentor-training.reads.js';
