import { mentorPoliciesAcknowledged } from '#organisation';
import { stepGate } from '#practice';
import { mentorHandbookGiven } from '#recruitment';
import { initialTrainingComplete } from '#training';
import { mentorVettingClear } from '#vetting';

/** What a mentor needs before a match with them can be proposed. */
export const beforeMatching = stepGate({
  before: 'match-proposed',
  needs: [mentorVettingClear, initialTrainingComplete, mentorHandbookGiven, mentorPoliciesAcknowledged],
});
