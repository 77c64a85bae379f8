import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { CasefileModule } from '#casefile';
import { MatchingModule } from '#matching';
import { PeopleModule } from '#people';
import { ProgrammesModule } from '#programmes';
import { AfterEndingPages } from './after-ending.pages.js';
import { ConflictPages } from './conflicts.pages.js';
import { EndingPages } from './ending.pages.js';
import { EndingRoutes } from './ending.routes.js';
import { IntroductionPages } from './introduction.pages.js';
import { IntroductionRoutes } from './introduction.routes.js';
import { MatchingHomePages } from './matching-home.pages.js';
import { PlanPages } from './plan.pages.js';
import { ProfilePages } from './profile.pages.js';
import { SuggestionPages } from './suggestions.pages.js';
import { WeightPages } from './weights.pages.js';

/** From the profile to the first meeting. Imported before the pages that take any step of a match. */
@Module({
  imports: [AssessmentModule, CasefileModule, MatchingModule, PeopleModule, ProgrammesModule],
  providers: [IntroductionRoutes, EndingRoutes],
  controllers: [
    MatchingHomePages,
    PlanPages,
    ProfilePages,
    ConflictPages,
    SuggestionPages,
    IntroductionPages,
    WeightPages,
    EndingPages,
    AfterEndingPages,
  ],
})
export class MatchingPagesModule {}
