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
import { ApplicantEqualityPages } from './applicant-equality.pages.js';
import { ApplicationPages } from './application.pages.js';
import { ApplicationStepPages } from './application-steps.pages.js';
import { CampaignFormPages } from './campaigns/campaign-forms.pages.js';
import { CampaignListPages } from './campaigns/campaign-list.pages.js';
import { CampaignPlanPages } from './campaigns/campaign-plan.pages.js';
import { CampaignPages } from './campaigns/campaign.pages.js';
import { EveningFormPages } from './campaigns/evening-forms.pages.js';
import { EveningListPages } from './campaigns/evening-list.pages.js';
import { EveningPages } from './campaigns/evening.pages.js';
import { RetentionPages } from './retention.pages.js';
import { WithdrawalPages } from './withdrawal.pages.js';
import { FunnelPages } from './campaigns/funnel.pages.js';
import { DoorPages } from './door.pages.js';
import { EnquiryApplyPages } from './enquiry-apply.pages.js';
import { EnquiryListPages } from './enquiry-list.pages.js';
import { EnquiryPages } from './enquiry.pages.js';
import { RecruitmentPipelinePages } from './pipeline.pages.js';
import { SelectionPages } from './selection.pages.js';
import { EnquiryTakePages } from './enquiry-take.pages.js';
import { ProgrammeDoor } from './programme-door.js';
import { EnquiryStepPages } from './enquiry-steps.pages.js';

/** From the first question about mentoring to the decision. Addresses with a word in them come before those with an id. */
@Module({
  imports: [AccountsModule, CasefileModule, FormsModule, PeopleModule, RecruitmentModule],
  providers: [JoinDoor, ProgrammeDoor],
  controllers: [
    RecruitmentPipelinePages,
    ApplySavedPages,
    ApplySentPages,
    ApplyPages,
    JoinPages,
    EnquiryApplyPages,
    ApplicationStepPages,
    ApplicantEqualityPages,
    ApplicationPages,
    EnquiryListPages,
    EnquiryTakePages,
    EnquiryStepPages,
    EnquiryPages,
    CampaignListPages,
    CampaignFormPages,
    CampaignPlanPages,
    CampaignPages,
    FunnelPages,
    EveningListPages,
    EveningFormPages,
    EveningPages,
    RetentionPages,
    WithdrawalPages,
    DoorPages,
    SelectionPages,
  ],
})
export class RecruitmentPagesModule {}
