import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformParts } from '#platform';
import { AccountsPages } from './accounts/accounts-pages.module.js';
import { CaseworkModule } from './casework.module.js';
import { LetterPagesModule } from './letters/letter-pages.module.js';
import { MatchingPagesModule } from './matching/matching-pages.module.js';
import { PracticePages } from './practice/practice-pages.module.js';
import { AssessModule } from './assess/assess.module.js';
import { QualityModule } from './quality/quality.module.js';
import { InRolePagesModule } from './recruitment/in-role-pages.module.js';
import { RecruitmentPagesModule } from './recruitment/recruitment-pages.module.js';
import { ReferencesPagesModule } from './recruitment/references-pages.module.js';
import { ReferralPagesModule } from './referrals/referral-pages.module.js';
import { StaffPagesModule } from './staff/staff-pages.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { TrainingPagesModule } from './training/training-pages.module.js';
import { ShellModule } from './shell/shell.module.js';

/** The pages of each context, in the order in which contexts may know of one another. */
const PAGES = [
  AccountsPages,
  LetterPagesModule,
  ReferralPagesModule,
  RecruitmentPagesModule,
  ReferencesPagesModule,
  InRolePagesModule,
  TrainingPagesModule,
  MatchingPagesModule,
  CaseworkModule,
  StaffPagesModule,
  PracticePages,
  QualityModule,
  AssessModule,
];

@Module({ imports: [ShellModule, ...PAGES] })
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts)] };
  }

  /** The same with the rounds that send mail and do long work. */
  static serving(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), RoundsModule] };
  }
}
