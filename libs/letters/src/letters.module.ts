import { Module, type OnModuleInit } from '@nestjs/common';
import { AutomaticLetters } from './automatic-letters.js';
import { menteeCases, mentorCases } from './cases-of-people.js';
import { LetterBook } from './letter-book.js';
import { LetterPreviews } from './previews.js';
import { LetterReads } from './letters.reads.js';
import { Letters } from './letters.service.js';
import { RecordedConsents } from './recorded-consents.js';
import { TemplateReads } from './templates.reads.js';
import { LetterTemplates } from './templates.service.js';

const PARTS = [
  AutomaticLetters,
  LetterBook,
  LetterPreviews,
  LetterReads,
  LetterTemplates,
  Letters,
  RecordedConsents,
  TemplateReads,
];

@Module({ providers: PARTS, exports: PARTS })
export class LettersModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.readsCases('mentee', menteeCases);
    this.book.readsCases('mentor', mentorCases);
  }
}
