import { stepGate } from '#practice';
import {
  caseManagerNamed,
  introducedByStaff,
  matchDecisionRecorded,
  matchRiskAssessed,
  mentorBriefedOnMentee,
} from './introduction.rules.js';

/** What stands before the two meet for the first time. */
export const beforeMeeting = stepGate({ before: 'matching-meeting', needs: [matchDecisionRecorded] });

/** What a match needs before it runs. */
export const beforeActive = stepGate({
  before: 'match-active',
  needs: [mentorBriefedOnMentee, matchRiskAssessed, introducedByStaff, caseManagerNamed],
});
