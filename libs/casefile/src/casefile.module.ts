import { Module } from '@nestjs/common';
import { CentralRecord } from './central-record.reads.js';
import { ChoiceReads } from './choices.reads.js';
import { RelationshipReads } from './relationship.reads.js';
import { TimelineReads } from './timeline.reads.js';
import { VettingQueueReads } from './vetting-queue.reads.js';
import { WaitingReads } from './waiting.reads.js';

@Module({
  providers: [CentralRecord, ChoiceReads, TimelineReads, RelationshipReads, VettingQueueReads, WaitingReads],
  exports: [CentralRecord, ChoiceReads, TimelineReads, RelationshipReads, VettingQueueReads, WaitingReads],
})
export class CasefileModule {}
