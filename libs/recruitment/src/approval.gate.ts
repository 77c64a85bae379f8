import { type Gate, type StepGate, stepGate } from '#practice';
import { trainingPerformanceNoted } from '#training';
import { mentorVettingClear } from '#vetting';
import { mentorInterview } from './interviews.rules.js';
import { mentorReferences } from './references.rules.js';
import { selectionReasonsRecorded } from './selection.rules.js';

/** A need that was declared before another step, asked for here as well. */
const also = (need: Gate, before: string): Gate => ({ ...need, before });

/** What an applicant needs before they become a mentor. */
export const beforeApproval: StepGate = stepGate({
  before: 'mentor-approved',
  needs: [
    mentorReferences,
    mentorInterview,
    also(mentorVettingClear, 'mentor-approved'),
    trainingPerformanceNoted,
    selectionReasonsRecorded,
  ],
});
