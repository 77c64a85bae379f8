import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { FormsModule } from '#forms';
import { PeopleModule } from '#people';
import { ProgrammesModule } from '#programmes';
import { RecruitmentModule } from '#recruitment';
import { InterviewRoutes } from './interview-route.js';
import { ApplicantInterviewPages } from './interviews.pages.js';
import { RefereePages } from './referee.pages.js';
import { ReferenceSteps } from './reference-steps.js';
import { ReferencePages } from './reference.pages.js';
import { ReferenceListPages } from './references.pages.js';
import { SelectionSettingPages } from './selection-settings.pages.js';
import { StaffTrainingPages } from './staff-training.pages.js';

/** What is asked about an applicant before the approval. */
@Module({
  imports: [AccountsModule, FormsModule, PeopleModule, ProgrammesModule, RecruitmentModule],
  providers: [ReferenceSteps, InterviewRoutes],
  controllers: [
    RefereePages,
    ReferenceListPages,
    ReferencePages,
    ApplicantInterviewPages,
    SelectionSettingPages,
    StaffTrainingPages,
  ],
})
export class ReferencesPagesModule {}
