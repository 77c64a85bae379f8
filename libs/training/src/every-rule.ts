import { refresherTrainingOffered, trainingFeedbackGathered, trainingOutlineGiven } from './course.rules.js';
import { trainingNeedsIdentified } from './needs.rules.js';
import {
  initialTrainingComplete,
  safeguardingTrainingCurrent,
  trainingPerformanceNoted,
} from './training.rules.js';

export const trainingRules = [
  initialTrainingComplete,
  trainingPerformanceNoted,
  safeguardingTrainingCurrent,
  trainingOutlineGiven,
  trainingFeedbackGathered,
  refresherTrainingOffered,
  trainingNeedsIdentified,
];
