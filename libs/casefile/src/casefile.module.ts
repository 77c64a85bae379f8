import { Module } from '@nestjs/common';
import { ChoiceReads } from './choices.reads.js';
import { RelationshipReads } from './relationship.reads.js';
import { TimelineReads } from './timeline.reads.js';
import { VettingQueueReads } from './vetting-queue.reads.js';
import { WaitingReads } from './waiting.reads.js';

@Module({
  providers: [ChoiceReads, TimelineReads, RelationshipReads, VettingQueueReads, WaitingReads],
  exports: [ChoiceReads, TimelineReads, RelationshipReads, VettingQueueReads, WaitingReads],
})
export class CasefileModule {}
