import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { PeopleModule } from '#people';
import { RecruitmentModule } from '#recruitment';
import { MentorPolicyPages } from '../organisation/mentor-policies.pages.js';
import { OwnPolicyPages } from '../organisation/own-policies.pages.js';
import { SignedByPages } from '../organisation/signed-by.pages.js';

/** From the approval to the leaving. Stands before the case files, whose addresses take any step after an id. */
@Module({
  imports: [OrganisationModule, PeopleModule, RecruitmentModule],
  controllers: [MentorPolicyPages, OwnPolicyPages, SignedByPages],
})
export class InRolePagesModule {}
