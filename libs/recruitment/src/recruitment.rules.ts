import type { Rule } from '#practice';
import { mentorApplicationComplete } from './application.rules.js';
import { equalitiesAsked } from './equality.rules.js';
import { mentorEnquiryAnswered } from './enquiry.rules.js';
import { mentorInterview, postTrainingInterview } from './interviews.rules.js';
import { mentorReferences, thirdRefereeAsked } from './references.rules.js';
import { leavingRules } from './leaving/leaving.rules.js';
import { inRoleRules } from './in-role.rules.js';
import { staffRules } from './staff.rules.js';
import { selectionReasonsRecorded, unsuccessfulApplicantFedBack } from './selection.rules.js';

export const recruitmentRules: readonly Rule[] = [
  mentorEnquiryAnswered,
  mentorApplicationComplete,
  equalitiesAsked,
  mentorReferences,
  thirdRefereeAsked,
  ...inRoleRules,
  ...leavingRules,
  mentorInterview,
  postTrainingInterview,
  selectionReasonsRecorded,
  unsuccessfulApplicantFedBack,
  ...staffRules,
];
