import { Module } from '@nestjs/common';
import { CasefileModule } from '#casefile';
import { MatchingModule } from '#matching';
import { OrganisationModule } from '#organisation';
import { PeopleModule } from '#people';
import { RecruitmentModule } from '#recruitment';
import { CoverPages } from '../matching/cover.pages.js';
import { HoldPages } from '../matching/hold.pages.js';
import { MentorPolicyPages } from '../organisation/mentor-policies.pages.js';
import { OwnPolicyPages } from '../organisation/own-policies.pages.js';
import { SignedByPages } from '../organisation/signed-by.pages.js';
import { AccreditationPages } from './accreditation.pages.js';
import { ExitPages } from './exit.pages.js';
import { LeavePages } from './leave.pages.js';
import { OwnParticularsPages } from './own-particulars.pages.js';
import { ParticularsPages } from './particulars.pages.js';
import { PhotoPages } from './photo.pages.js';
import { TrialPages } from './trial.pages.js';

/** From the approval to the leaving. Stands before the case files, whose addresses take any step after an id. */
@Module({
  imports: [CasefileModule, MatchingModule, OrganisationModule, PeopleModule, RecruitmentModule],
  controllers: [
    MentorPolicyPages,
    OwnPolicyPages,
    SignedByPages,
    HoldPages,
    CoverPages,
    LeavePages,
    ExitPages,
    TrialPages,
    AccreditationPages,
    PhotoPages,
    ParticularsPages,
    OwnParticularsPages,
  ],
})
export class InRolePagesModule {}
