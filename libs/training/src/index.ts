export { TrainingModule } from './training.module.js';
export { Training, type TrainingAttended } from './training.service.js';
export { initialTrainingComplete, trainingRules } from './training.rules.js';
export { TrainingReads, type TrainingRow } from './training.reads.js';
