import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { FormsModule } from '#forms';
import { LetterBook, LettersModule } from '#letters';
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
import { receiptLetters } from './receipt.letters.js';
import { referralCases } from './referral-case.js';
import { referralLetters } from './referral.letters.js';
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
  imports: [AccountsModule, FormsModule, LettersModule, PeopleModule, TypeOrmModule.forFeature([Referral])],
  providers: services,
  exports: services,
})
export class ReferralsModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add([...receiptLetters, ...referralLetters]);
    this.book.readsCases('referral', referralCases);
  }
}
