import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { RecruitmentModule } from '#recruitment';
import { VettingModule } from '#vetting';
import { Reminders } from './reminders.js';
import { Rounds } from './rounds.js';

/** Only in a process that serves: a command or a test does not send mail on the side. */
@Module({
  imports: [ScheduleModule.forRoot(), VettingModule, RecruitmentModule],
  providers: [Rounds, Reminders],
})
export class RoundsModule {}
