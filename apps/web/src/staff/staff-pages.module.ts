import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { RecruitmentModule } from '#recruitment';
import { VettingModule } from '#vetting';
import { ElsewhereRoutes } from '../vetting/elsewhere-routes.js';
import { RoleRoutes } from '../vetting/role-routes.js';
import { VettingFiles } from '../vetting/vetting-file.pages.js';
import { StaffFilePages } from './staff-file.pages.js';
import { StaffListPages } from './staff-list.pages.js';
import { StaffSteps } from './staff-steps.js';
import { StaffStepPages } from './staff-steps.pages.js';
import { StaffVettingPages } from './staff-vetting.pages.js';

/** Files of those who work here: the longer addresses first, since one of them is a name. */
@Module({
  imports: [PeopleModule, RecruitmentModule, VettingModule],
  providers: [StaffSteps, RoleRoutes, ElsewhereRoutes, VettingFiles],
  controllers: [StaffListPages, StaffStepPages, StaffVettingPages, StaffFilePages],
})
export class StaffPagesModule {}
