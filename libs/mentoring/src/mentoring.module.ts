import { Module } from '@nestjs/common';
import { MentoringReads } from './mentoring.reads.js';
import { Reviews } from './reviews.service.js';
import { SessionActionReads } from './session-actions.reads.js';
import { SessionActions } from './session-actions.service.js';
import { Sheets } from './sheets.service.js';

@Module({
  providers: [Sheets, Reviews, MentoringReads, SessionActions, SessionActionReads],
  exports: [Sheets, Reviews, MentoringReads, SessionActions, SessionActionReads],
})
export class MentoringModule {}
