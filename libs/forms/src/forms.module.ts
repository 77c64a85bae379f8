import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { Attachments } from './attachments.service.js';
import { FormReads } from './forms.reads.js';
import { Forms } from './forms.service.js';
import { SavedAnswers } from './saved-answers.service.js';

const services = [Forms, FormReads, SavedAnswers, Attachments];

@Module({ imports: [AccountsModule], providers: services, exports: services })
export class FormsModule {}
