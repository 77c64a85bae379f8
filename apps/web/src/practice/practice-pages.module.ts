import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { OrganisationModule } from '#organisation';
import { PeopleModule } from '#people';
import { PracticeModule } from '#practice';
import { ProgrammesModule } from '#programmes';
import { LimitPages } from './limits.pages.js';
import { ProgrammePages } from './programme.pages.js';
import { SafeguardingPages } from './safeguarding.pages.js';
import { WaiverPages } from './waiver.pages.js';

/** What a manager decides about the rules of practice: limits, and what is waived. */
@Module({
  imports: [PracticeModule, ProgrammesModule, PeopleModule, MatchingModule, OrganisationModule],
  controllers: [LimitPages, ProgrammePages, SafeguardingPages, WaiverPages],
})
export class PracticePages {}
