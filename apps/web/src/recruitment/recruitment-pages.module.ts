import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { CasefileModule } from '#casefile';
import { FormsModule } from '#forms';
import { PeopleModule } from '#people';
import { RecruitmentModule } from '#recruitment';
import { JoinDoor } from '../join/join-door.js';
import { JoinPages } from '../join/join.pages.js';
import { ApplyPages } from '../join/apply.pages.js';
import { ApplySavedPages } from '../join/apply-saved.pages.js';
import { ApplySentPages } from '../join/apply-sent.pages.js';
import { ApplicationPages } from './application.pages.js';
import { ApplicationStepPages } from './application-steps.pages.js';
import { DoorPages } from './door.pages.js';
import { EnquiryApplyPages } from './enquiry-apply.pages.js';
import { EnquiryListPages } from './enquiry-list.pages.js';
import { EnquiryPages } from './enquiry.pages.js';
import { RecruitmentPipelinePages } from './pipeline.pages.js';
import { SelectionPages } from './selection.pages.js';
import { EnquiryStepPages } from './enquiry-steps.pages.js';

/** From the first question about mentoring to the decision. Addresses with a word in them come before those with an id. */
@Module({
  imports: [AccountsModule, CasefileModule, FormsModule, PeopleModule, RecruitmentModule],
  providers: [JoinDoor],
  controllers: [
    RecruitmentPipelinePages,
    ApplySavedPages,
    ApplySentPages,
    ApplyPages,
    JoinPages,
    EnquiryApplyPages,
    ApplicationStepPages,
    ApplicationPages,
    EnquiryListPages,
    EnquiryStepPages,
    EnquiryPages,
    DoorPages,
    SelectionPages,
  ],
})
export class RecruitmentPagesModule {}
