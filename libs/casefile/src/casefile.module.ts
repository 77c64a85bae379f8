import { Module } from '@nestjs/common';
import { RelationshipReads } from './relationship.reads.js';
import { TimelineReads } from './timeline.reads.js';
import { WaitingReads } from './waiting.reads.js';

@Module({
  providers: [TimelineReads, RelationshipReads, WaitingReads],
  exports: [TimelineReads, RelationshipReads, WaitingReads],
})
export class CasefileModule {}
