import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { LettersModule } from '#letters';
import { ProgrammesModule } from '#programmes';
import { ReferralsModule } from '#referrals';
import { CaseLettersPages } from './case-letters.pages.js';
import { LetterPages } from './letter.pages.js';
import { LetterSettingsPages } from './letter-settings.pages.js';
import { WriteLetterPages } from './write-letter.pages.js';

/** Letters of a case, and the words that programmes keep for them. */
@Module({
  imports: [LettersModule, ProgrammesModule, ReferralsModule, AssessmentModule],
  controllers: [CaseLettersPages, WriteLetterPages, LetterPages, LetterSettingsPages],
})
export class LetterPagesModule {}
