import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { FormsModule } from '#forms';
import { PeopleModule } from '#people';
import { Arrivals } from './arrivals.service.js';
import { Closures } from './closures.service.js';
import { ReferralDecisions } from './decisions.service.js';
import { ReferralEquality } from './equality.service.js';
import { ReferralDesk } from './desk.service.js';
import { LikenessReads } from './likeness.reads.js';
import { ReferralOpenings } from './openings.service.js';
import { OutsideReads } from './outside.reads.js';
import { ReferralPost } from './post.service.js';
import { ReferralQuestions } from './questions.service.js';
import { Referral } from './referral.entity.js';
import { ReferralReads } from './referrals.reads.js';
import { ServicesDirectory } from './services-directory.service.js';
import { WaitReads } from './waits.reads.js';

const services = [
  Arrivals,
  Closures,
  LikenessReads,
  OutsideReads,
  ReferralDecisions,
  ReferralDesk,
  ReferralEquality,
  ReferralOpenings,
  ReferralPost,
  ReferralQuestions,
  ReferralReads,
  ServicesDirectory,
  WaitReads,
];

@Module({
  imports: [AccountsModule, FormsModule, PeopleModule, TypeOrmModule.forFeature([Referral])],
  providers: services,
  exports: services,
})
export class ReferralsModule {}
