import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterBook, LettersModule } from '#letters';
import { AcceptedChecks } from './accepted-checks.service.js';
import { DutyReads } from './duty-to-refer.reads.js';
import { DutyToRefer } from './duty-to-refer.service.js';
import { StaysAbroad } from './overseas.service.js';
import { Checks } from './checks.service.js';
import { ContentDisposal } from './content-disposal.js';
import { VettingContent } from './content.service.js';
import { renewalLetters } from './renewal.letters.js';
import { RenewalReads } from './renewals.reads.js';
import { RenewalRound } from './renewal-round.js';
import { VettingReads } from './vetting.reads.js';
import { VettingFigureSettings } from './figures.service.js';
import { Vetting } from './vetting.service.js';
import { VettingEligibility } from './vetting-eligibility.service.js';

const PARTS = [
  Vetting,
  VettingEligibility,
  Checks,
  VettingContent,
  ContentDisposal,
  AcceptedChecks,
  StaysAbroad,
  DutyToRefer,
  DutyReads,
  RenewalReads,
  RenewalRound,
  VettingFigureSettings,
  VettingReads,
];

@Module({ imports: [LettersModule], providers: PARTS, exports: PARTS })
export class VettingModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add(renewalLetters);
  }
}
