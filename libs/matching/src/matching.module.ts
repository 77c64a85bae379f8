import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '#people';
import { Agreements } from './agreements.service.js';
import { CheckIns } from './check-ins.service.js';
import { Match } from './match.entity.js';
import { Matches } from './matches.service.js';
import { MatchingReads } from './matching.reads.js';
import { RoomReads } from './room.reads.js';

@Module({
  imports: [PeopleModule, TypeOrmModule.forFeature([Match])],
  providers: [Matches, Agreements, CheckIns, MatchingReads, RoomReads],
  exports: [Matches, Agreements, CheckIns, MatchingReads, RoomReads],
})
export class MatchingModule {}
