import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { FormsModule } from '#forms';
import { LetterBook, LettersModule } from '#letters';
import { PeopleModule } from '#people';
import { RecruitmentDoors } from './doors.service.js';
import { EnquiryReads } from './enquiries.reads.js';
import { Enquiries } from './enquiries.service.js';
import { recruitmentLetters } from './recruitment.letters.js';

const PARTS = [Enquiries, EnquiryReads, RecruitmentDoors];

@Module({
  imports: [AccountsModule, FormsModule, LettersModule, PeopleModule],
  providers: PARTS,
  exports: PARTS,
})
export class RecruitmentModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add(recruitmentLetters);
  }
}
