export { CasefileModule } from './casefile.module.js';
export {
  TimelineReads,
  TIMELINE_PAGE,
  type TimelineRow,
  type TimelineFacts,
  type TimelineOf,
  type TimelineAsk,
  type Show,
} from './timeline.reads.js';
export { RelationshipReads, type Glance, type Stone } from './relationship.reads.js';
export {
  WAITING_PAGE,
  WaitingReads,
  type WaitingAsk,
  type WaitingCount,
  type WaitingRow,
} from './waiting.reads.js';
export { ChoiceReads, type Choice } from './choices.reads.js';
export {
  VETTING_PAGE,
  VETTING_STAGES,
  VettingQueueReads,
  type VettingQueueRow,
  type VettingStage,
} from './vetting-queue.reads.js';
export { CentralRecord, RECORD_PAGE, type CentralRecordRow } from './central-record.reads.js';
