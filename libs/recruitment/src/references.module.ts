import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { FormsModule } from '#forms';
import { LetterBook, LettersModule } from '#letters';
import { PeopleModule } from '#people';
import { ApplicantInterviewReads } from './interviews.reads.js';
import { ApplicantInterviews } from './interviews.service.js';
import { ReferenceAnswers } from './reference-answers.service.js';
import { ReferencePost } from './reference-post.js';
import { ReferenceRound } from './reference-round.js';
import { referenceLetters } from './references.letters.js';
import { ReferenceReads } from './references.reads.js';
import { References } from './references.service.js';
import { SelectionSettingReads } from './selection-settings.reads.js';
import { SelectionSettings } from './selection-settings.service.js';
import { OneToOne } from './one-to-one.service.js';
import { StaffReads } from './staff.reads.js';
import { StaffReferences } from './staff-references.service.js';
import { StaffTraining } from './staff-training.service.js';

const PARTS = [
  ApplicantInterviews,
  ApplicantInterviewReads,
  StaffTraining,
  StaffReferences,
  StaffReads,
  OneToOne,
  References,
  ReferenceAnswers,
  ReferencePost,
  ReferenceReads,
  ReferenceRound,
  SelectionSettings,
  SelectionSettingReads,
];

/** What is asked about an applicant before the approval: references, interviews, and what a programme asks of them. */
@Module({
  imports: [AccountsModule, FormsModule, LettersModule, PeopleModule],
  providers: PARTS,
  exports: PARTS,
})
export class ReferencesModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add(referenceLetters);
  }
}
