import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LetterBook, LettersModule } from '#letters';
import { PeopleModule } from '#people';
import { Agreements } from './agreements.service.js';
import { CheckIns } from './check-ins.service.js';
import { CoverReads } from './covers.reads.js';
import { endingLetters } from './endings/ending.letters.js';
import { EndingReads } from './endings/endings.reads.js';
import { Endings } from './endings/endings.service.js';
import { MatchThread } from './fit/match-thread.js';
import { PoolReads } from './fit/pool.reads.js';
import { SuggestionReads } from './fit/suggestions.reads.js';
import { MatchWeights } from './fit/weights.service.js';
import { MatchGuidance } from './introduction/guidance.service.js';
import { IntroductionReads } from './introduction/introduction.reads.js';
import { Introductions } from './introduction/introductions.service.js';
import { Proposals } from './introduction/told.service.js';
import { Match } from './match.entity.js';
import { Matches } from './matches.service.js';
import { MatchingReads } from './matching.reads.js';
import { MentorRests } from './mentor-rests.service.js';
import { PlanJob } from './plan/plan-job.js';
import { PlanReads } from './plan/plans.reads.js';
import { MatchPlans } from './plan/plans.service.js';
import { Conflicts } from './profiles/conflicts.service.js';
import { ProfileReads } from './profiles/profiles.reads.js';
import { Profiles } from './profiles/profiles.service.js';
import { RoomReads } from './room.reads.js';

const OFFERED = [
  Matches,
  Agreements,
  CheckIns,
  MatchingReads,
  RoomReads,
  CoverReads,
  MentorRests,
  Profiles,
  Conflicts,
  ProfileReads,
  PoolReads,
  SuggestionReads,
  MatchWeights,
  Proposals,
  Introductions,
  MatchGuidance,
  IntroductionReads,
  MatchPlans,
  PlanReads,
  Endings,
  EndingReads,
];

@Module({
  imports: [LettersModule, PeopleModule, TypeOrmModule.forFeature([Match])],
  providers: [...OFFERED, MatchThread, PlanJob],
  exports: OFFERED,
})
export class MatchingModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add(endingLetters);
  }
}
