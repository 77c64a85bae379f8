import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Agreements } from './agreements.service.js';
import { Match } from './match.entity.js';
import { Matches } from './matches.service.js';
import { MatchingReads } from './matching.reads.js';

@Module({
  imports: [TypeOrmModule.forFeature([Match])],
  providers: [Matches, Agreements, MatchingReads],
  exports: [Matches, Agreements, MatchingReads],
})
export class MatchingModule {}
