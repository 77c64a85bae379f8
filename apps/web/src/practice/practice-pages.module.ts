import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { MatchingModule } from '#matching';
import { OrganisationModule } from '#organisation';
import { PeopleModule } from '#people';
import { ReferralsModule } from '#referrals';
import { PracticeModule } from '#practice';
import { ProgrammesModule } from '#programmes';
import { IdentifyingWordPages } from './identifying-words.pages.js';
import { AssessmentSettingPages } from '../assessment/settings.pages.js';
import { CapacityPages } from '../matching/capacity.pages.js';
import { WordingPages } from '../assessment/wordings.pages.js';
import { LimitEndingPages } from './limit-endings.pages.js';
import { LimitsAsked } from './limits-asked.js';
import { LimitApi } from './limits.api.js';
import { LimitPages } from './limits.pages.js';
import { ProgrammePages } from './programme.pages.js';
import { SafeguardingPages } from './safeguarding.pages.js';
import { WaiverApi } from './waivers.api.js';
import { WaiverPages } from './waiver.pages.js';

/** What a manager decides about the rules of practice: limits, and what is waived. */
@Module({
  imports: [
    PracticeModule,
    ProgrammesModule,
    PeopleModule,
    ReferralsModule,
    AssessmentModule,
    MatchingModule,
    OrganisationModule,
  ],
  providers: [LimitsAsked],
  controllers: [
    LimitPages,
    LimitEndingPages,
    LimitApi,
    ProgrammePages,
    IdentifyingWordPages,
    SafeguardingPages,
    AssessmentSettingPages,
    CapacityPages,
    WordingPages,
    WaiverPages,
    WaiverApi,
  ],
})
export class PracticePages {}
