import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { FormsModule } from '#forms';
import { LetterBook, LettersModule } from '#letters';
import { PeopleModule } from '#people';
import { ApplicationFiles } from './application-files.js';
import { ApplicationReads } from './applications.reads.js';
import { Applications } from './applications.service.js';
import { ApplicationArrivals } from './arrivals.service.js';
import { DisclosureDisposal } from './disclosure-disposal.js';
import { Disclosures } from './disclosure.service.js';
import { CampaignReads } from './campaigns/campaigns.reads.js';
import { Campaigns } from './campaigns/campaigns.service.js';
import { FunnelReads } from './campaigns/funnel.reads.js';
import { OpenEveningReads } from './campaigns/open-evenings.reads.js';
import { OpenEvenings } from './campaigns/open-evenings.service.js';
import { PlanReads } from './campaigns/plan.reads.js';
import { CampaignPlan } from './campaigns/plan.service.js';
import { ApplicantDisposal } from './retention/applicant-disposal.js';
import { RetentionReads } from './retention/retention.reads.js';
import { ApplicantHolds } from './retention/retention.service.js';
import { Badges } from './badges.service.js';
import { RecruitmentDoors } from './doors.service.js';
import { ApplicantEquality } from './equality.service.js';
import { EnquiryReads } from './enquiries.reads.js';
import { Enquiries } from './enquiries.service.js';
import { InRoleReads } from './in-role.reads.js';
import { LeavingModule } from './leaving/leaving.module.js';
import { ParticularsModule } from './particulars/particulars.module.js';
import { mentorLetters } from './mentor.letters.js';
import { RecruitmentPipeline } from './pipeline.reads.js';
import { SelectionReads } from './selection.reads.js';
import { Selection } from './selection.service.js';
import { recruitmentLetters } from './recruitment.letters.js';
import { ReferencesModule } from './references.module.js';
import { RoleStart } from './role-start.service.js';

const PARTS = [
  ApplicantDisposal,
  ApplicantHolds,
  RetentionReads,
  ApplicantEquality,
  ApplicationArrivals,
  CampaignPlan,
  CampaignReads,
  Campaigns,
  FunnelReads,
  OpenEveningReads,
  OpenEvenings,
  PlanReads,
  ApplicationFiles,
  ApplicationReads,
  Applications,
  DisclosureDisposal,
  Disclosures,
  Enquiries,
  EnquiryReads,
  RecruitmentDoors,
  Badges,
  InRoleReads,
  RoleStart,
  RecruitmentPipeline,
  Selection,
  SelectionReads,
];

@Module({
  imports: [
    AccountsModule,
    FormsModule,
    LettersModule,
    PeopleModule,
    ReferencesModule,
    LeavingModule,
    ParticularsModule,
  ],
  providers: PARTS,
  exports: [...PARTS, ReferencesModule, LeavingModule, ParticularsModule],
})
export class RecruitmentModule implements OnModuleInit {
  constructor(private readonly book: LetterBook) {}

  onModuleInit(): void {
    this.book.add(recruitmentLetters);
    this.book.add(mentorLetters);
  }
}
