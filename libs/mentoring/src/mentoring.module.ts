import { Module } from '@nestjs/common';
import { MentoringReads } from './mentoring.reads.js';
import { Reviews } from './reviews.service.js';
import { Sheets } from './sheets.service.js';

@Module({ providers: [Sheets, Reviews, MentoringReads], exports: [Sheets, Reviews, MentoringReads] })
export class MentoringModule {}
