import { Module, type OnModuleInit } from '@nestjs/common';
import { LetterBook, LettersModule, RecordedConsents } from '#letters';
import { menteeLetters } from './assessment.letters.js';
import { AssessmentReads } from './assessments.reads.js';
import { Assessments } from './assessments.service.js';
import { ConsentReads } from './consents.reads.js';
import { consentsForLetters } from './consents-for-letters.js';
import { Consents } from './consents.service.js';
import { CustodyReads } from './custody.reads.js';
import { CustodyVisitReads } from './custody-visits.reads.js';
import { CustodyVisits } from './custody-visits.service.js';
import { Custody } from './custody.service.js';
import { Eligibility } from './eligibility.service.js';
import { PreparationReads } from './preparations.reads.js';
import { Preparations } from './preparations.service.js';
import { RiskActions } from './risk-actions.service.js';
import { RiskAssessments } from './risk-assessments.service.js';
import { RiskReads } from './risk.reads.js';
import { AssessmentSettingReads } from './settings.reads.js';
import { AssessmentSettings } from './settings.service.js';
import { WaitingBands } from './waiting-bands.service.js';
import { WaitingList } from './waiting-list.service.js';

const PARTS = [
  Assessments,
  AssessmentReads,
  AssessmentSettings,
  AssessmentSettingReads,
  Consents,
  ConsentReads,
  Custody,
  CustodyReads,
  CustodyVisits,
  CustodyVisitReads,
  Eligibility,
  Preparations,
  PreparationReads,
  RiskActions,
  RiskAssessments,
  RiskReads,
  WaitingBands,
  WaitingList,
];

@Module({ imports: [LettersModule], providers: PARTS, exports: PARTS })
export class AssessmentModule implements OnModuleInit {
  constructor(
    private readonly book: LetterBook,
    private readonly consents: RecordedConsents,
  ) {}

  onModuleInit(): void {
    this.book.add(menteeLetters);
    this.consents.readBy(consentsForLetters);
  }
}
