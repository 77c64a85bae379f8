import { Accounts1764000000001 } from './1764000000001-accounts.js';
import { History1764000000002 } from './1764000000002-history.js';
import { OutboxAndJobs1764000000003 } from './1764000000003-outbox-and-jobs.js';
import { LimitsAndWaivers1764000000004 } from './1764000000004-limits-and-waivers.js';
import { People1764000000005 } from './1764000000005-people.js';
import { VettingAndTraining1764000000006 } from './1764000000006-vetting-and-training.js';
import { Matches1764000000007 } from './1764000000007-matches.js';
import { SessionsAndReviews1764000000008 } from './1764000000008-sessions-and-reviews.js';
import { Supervision1764000000009 } from './1764000000009-supervision.js';
import { Documents1764000000010 } from './1764000000010-documents.js';
import { Packs1764000000011 } from './1764000000011-packs.js';
import { ApplicationRole1764000000012 } from './1764000000012-application-role.js';
import { BankHolidays1764000000013 } from './1764000000013-bank-holidays.js';
import { QuickWorkingDays1764000000014 } from './1764000000014-quick-working-days.js';
import { SafeguardingNumber1764000000015 } from './1764000000015-safeguarding-number.js';
import { CasesOfAWorker1764000000016 } from './1764000000016-cases-of-a-worker.js';
import { FindableNames1764000000020 } from './1764000000020-findable-names.js';
import { MetSessionsAndCalls1764000000021 } from './1764000000021-met-sessions-and-calls.js';
import { CorrectedVettingAndTraining1764000000022 } from './1764000000022-corrected-vetting-and-training.js';
import { TickedActionsAndEndedLimits1764000000023 } from './1764000000023-ticked-actions-and-ended-limits.js';
import { IdentifyingWords1764000000026 } from './1764000000026-identifying-words.js';
import { PackReview1764000000027 } from './1764000000027-pack-review.js';
import { PackSharing1764000000028 } from './1764000000028-pack-sharing.js';
import { ProgrammeForms1764000000030 } from './1764000000030-programme-forms.js';
import { Referrals1764000000031 } from './1764000000031-referrals.js';
import { AssessmentSettings1764000000040 } from './1764000000040-assessment-settings.js';
import { AssessmentsAndRisk1764000000041 } from './1764000000041-assessments-and-risk.js';
import { Consents1764000000042 } from './1764000000042-consents.js';
import { MenteePreparation1764000000043 } from './1764000000043-mentee-preparation.js';
import { SessionsAtHome1764000000044 } from './1764000000044-sessions-at-home.js';
import { Interviews1764000000050 } from './1764000000050-interviews.js';
import { CaseStudies1764000000051 } from './1764000000051-case-studies.js';
import { CaseStudiesInPacks1764000000052 } from './1764000000052-case-studies-in-packs.js';
import { Supporters1764000000060 } from './1764000000060-supporters.js';
import { Equality1764000000080 } from './1764000000080-equality.js';
import { Letters1764000000081 } from './1764000000081-letters.js';
import { Custody1764000000090 } from './1764000000090-custody.js';
import { VettingChecks1764000000100 } from './1764000000100-vetting-checks.js';
import { IntoTheRole1764000000140 } from './1764000000140-into-the-role.js';
import { PoliciesAcknowledged1764000000160 } from './1764000000160-policies-acknowledged.js';
import { MentorAccreditation1764000000163 } from './1764000000163-mentor-accreditation.js';
import { MentorParticulars1764000000162 } from './1764000000162-mentor-particulars.js';
import { Leaving1764000000161 } from './1764000000161-leaving.js';
import { Campaigns1764000000170 } from './1764000000170-campaigns.js';
import { TrainingNeeds1764000000172 } from './1764000000172-training-needs.js';
import { ApplicantsNotKept1764000000171 } from './1764000000171-applicants-not-kept.js';
import { MatchProfiles1764000000180 } from './1764000000180-match-profiles.js';
import { FromProposalToMeeting1764000000181 } from './1764000000181-from-proposal-to-meeting.js';
import { MatchPlans1764000000182 } from './1764000000182-match-plans.js';
import { Endings1764000000183 } from './1764000000183-endings.js';
import { GuidanceOnNeeds1764000000184 } from './1764000000184-guidance-on-needs.js';
import { ForgottenApplicants1764000000185 } from './1764000000185-forgotten-applicants.js';
import { LookedUpSince1764000000186 } from './1764000000186-looked-up-since.js';
import { WhatApplicantsLeave1764000000188 } from './1764000000188-what-applicants-leave.js';
import { ClearedToMeet1764000000101 } from './1764000000101-cleared-to-meet.js';
import { CorrectedConsents1764000000091 } from './1764000000091-corrected-consents.js';
import { Selection1764000000110 } from './1764000000110-selection.js';
import { Enquiries1764000000111 } from './1764000000111-enquiries.js';
import { MentorApplications1764000000112 } from './1764000000112-mentor-applications.js';
import { References1764000000120 } from './1764000000120-references.js';
import { InterviewsOfApplicants1764000000121 } from './1764000000121-interviews-of-applicants.js';
import { FormerNames1764000000061 } from './1764000000061-former-names.js';
import { CodesOfADay1764000000062 } from './1764000000062-codes-of-a-day.js';
import { WaitingBands1764000000070 } from './1764000000070-waiting-bands.js';
import { Capacity1764000000071 } from './1764000000071-capacity.js';
import { TrainingTopics1764000000130 } from './1764000000130-training-topics.js';
import { TrainingCourses1764000000131 } from './1764000000131-training-courses.js';
import { TrainingFeedback1764000000132 } from './1764000000132-training-feedback.js';
import { OpenCases1764000000072 } from './1764000000072-open-cases.js';
import { StaffFiles1764000000150 } from './1764000000150-staff-files.js';
import { ChecksFromElsewhere1764000000152 } from './1764000000152-checks-from-elsewhere.js';
import { DutyToRefer1764000000153 } from './1764000000153-duty-to-refer.js';
import { CustodyVisits1764000000154 } from './1764000000154-custody-visits.js';
import { VettingRenewals1764000000151 } from './1764000000151-vetting-renewals.js';

/** In order; named one by one so that no glob decides what runs. */
export const migrations = [
  Accounts1764000000001,
  History1764000000002,
  OutboxAndJobs1764000000003,
  LimitsAndWaivers1764000000004,
  People1764000000005,
  VettingAndTraining1764000000006,
  Matches1764000000007,
  SessionsAndReviews1764000000008,
  Supervision1764000000009,
  Documents1764000000010,
  Packs1764000000011,
  ApplicationRole1764000000012,
  BankHolidays1764000000013,
  QuickWorkingDays1764000000014,
  SafeguardingNumber1764000000015,
  CasesOfAWorker1764000000016,
  FindableNames1764000000020,
  MetSessionsAndCalls1764000000021,
  CorrectedVettingAndTraining1764000000022,
  TickedActionsAndEndedLimits1764000000023,
  IdentifyingWords1764000000026,
  PackReview1764000000027,
  PackSharing1764000000028,
  ProgrammeForms1764000000030,
  Referrals1764000000031,
  AssessmentSettings1764000000040,
  AssessmentsAndRisk1764000000041,
  Consents1764000000042,
  MenteePreparation1764000000043,
  SessionsAtHome1764000000044,
  Interviews1764000000050,
  CaseStudies1764000000051,
  CaseStudiesInPacks1764000000052,
  Supporters1764000000060,
  FormerNames1764000000061,
  CodesOfADay1764000000062,
  WaitingBands1764000000070,
  Capacity1764000000071,
  OpenCases1764000000072,
  Equality1764000000080,
  Letters1764000000081,
  Custody1764000000090,
  CorrectedConsents1764000000091,
  VettingChecks1764000000100,
  ClearedToMeet1764000000101,
  Selection1764000000110,
  Enquiries1764000000111,
  MentorApplications1764000000112,
  References1764000000120,
  InterviewsOfApplicants1764000000121,
  TrainingTopics1764000000130,
  TrainingCourses1764000000131,
  TrainingFeedback1764000000132,
  IntoTheRole1764000000140,
  StaffFiles1764000000150,
  VettingRenewals1764000000151,
  ChecksFromElsewhere1764000000152,
  DutyToRefer1764000000153,
  CustodyVisits1764000000154,
  PoliciesAcknowledged1764000000160,
  Leaving1764000000161,
  MentorParticulars1764000000162,
  MentorAccreditation1764000000163,
  Campaigns1764000000170,
  ApplicantsNotKept1764000000171,
  TrainingNeeds1764000000172,
  MatchProfiles1764000000180,
  FromProposalToMeeting1764000000181,
  MatchPlans1764000000182,
  Endings1764000000183,
  GuidanceOnNeeds1764000000184,
  ForgottenApplicants1764000000185,
  LookedUpSince1764000000186,
  WhatApplicantsLeave1764000000188,
];
