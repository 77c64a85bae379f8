import { Module } from '@nestjs/common';
import { AssessmentModule } from '#assessment';
import { CasefileModule } from '#casefile';
import { EvidenceModule } from '#evidence';
import { MatchingModule } from '#matching';
import { MentoringModule } from '#mentoring';
import { OrganisationModule } from '#organisation';
import { PeopleModule } from '#people';
import { ProgrammesModule } from '#programmes';
import { RecruitmentModule } from '#recruitment';
import { ReferralsModule } from '#referrals';
import { SupervisionModule } from '#supervision';
import { TrainingModule } from '#training';
import { VettingModule } from '#vetting';
import { AssessmentPages } from './assessment/assessments.pages.js';
import { BandPages } from './assessment/band.pages.js';
import { BeforeMeetingApi } from './assessment/before-meeting.api.js';
import { ConsentStepPages } from './assessment/consent-steps.pages.js';
import { ConsentPages } from './assessment/consents.pages.js';
import { CorrectConsentPages } from './assessment/correct-consent.pages.js';
import { CustodyVisitPages } from './assessment/custody-visits.pages.js';
import { CustodyPages } from './assessment/custody.pages.js';
import { EligibilityPages } from './assessment/eligibility.pages.js';
import { PreparationPages } from './assessment/preparations.pages.js';
import { RiskListPages } from './assessment/risk-list.pages.js';
import { RiskPages } from './assessment/risks.pages.js';
import { CaseReads } from './casefile/case-reads.js';
import { ListPages } from './casefile/lists.pages.js';
import { WaitingPages } from './casefile/waiting.pages.js';
import { MatchFilePages } from './casefile/match-file.pages.js';
import { MenteeFilePages } from './casefile/mentee-file.pages.js';
import { MentorFilePages } from './casefile/mentor-file.pages.js';
import { SearchPages } from './casefile/search.pages.js';
import { EqualityDoor } from './equality/equality-door.pages.js';
import { EqualityPages } from './equality/equality.pages.js';
import { AgreementPages } from './matching/agreement.pages.js';
import { CheckInPages } from './matching/check-in.pages.js';
import { MatchStepPages } from './matching/match-steps.pages.js';
import { ProposePages } from './matching/propose.pages.js';
import { ActionApi } from './mentoring/actions.api.js';
import { ActionPages } from './mentoring/actions.pages.js';
import { MentorHomePages } from './mentoring/mentor-home.pages.js';
import { ReviewPages } from './mentoring/reviews.pages.js';
import { SheetReadPages } from './mentoring/sheet-read.pages.js';
import { SheetApi } from './mentoring/sheets.api.js';
import { SheetPages } from './mentoring/sheets.pages.js';
import { DocumentPages } from './organisation/document.pages.js';
import { RegisterPages } from './organisation/register.pages.js';
import { ContactPages } from './people/contacts.pages.js';
import { SupporterPages } from './people/supporters.pages.js';
import { MenteeStepPages } from './people/mentee-steps.pages.js';
import { MenteeFormPages } from './people/mentee-forms.pages.js';
import { MentorFormPages } from './people/mentor-forms.pages.js';
import { MentorStepPages } from './people/mentor-steps.pages.js';
import { SupervisionPages } from './supervision/supervision.pages.js';
import { BadgePages } from './recruitment/badge.pages.js';
import { GivenPages } from './recruitment/given.pages.js';
import { CentralRecordPages } from './vetting/central-record.pages.js';
import { CheckStepPages } from './vetting/check-steps.pages.js';
import { CheckSteps } from './vetting/check-steps.js';
import { VettingDecisionPages } from './vetting/decision.pages.js';
import { VettingFigurePages } from './vetting/figures.pages.js';
import { VettingQueuePages } from './vetting/queue.pages.js';
import { VettingRolePages } from './vetting/role.pages.js';
import { RenewalPages } from './vetting/renewals.pages.js';
import { ElsewhereRoutes } from './vetting/elsewhere-routes.js';
import { DutyRoutes } from './vetting/duty-routes.js';
import { DutyPages } from './vetting/duty.pages.js';
import { StayPages } from './vetting/stays.pages.js';
import { RoleRoutes } from './vetting/role-routes.js';
import { VettingFilePages, VettingFiles } from './vetting/vetting-file.pages.js';
import { TodayReads } from './today/today-reads.js';
import { TodayPages } from './today/today.pages.js';

/** The pages of casework. Addresses with a word in them come before those that take any step or id there. */
@Module({
  imports: [
    EvidenceModule,
    PeopleModule,
    ProgrammesModule,
    ReferralsModule,
    VettingModule,
    TrainingModule,
    RecruitmentModule,
    AssessmentModule,
    MatchingModule,
    MentoringModule,
    SupervisionModule,
    OrganisationModule,
    CasefileModule,
  ],
  providers: [CaseReads, TodayReads, CheckSteps, RoleRoutes, ElsewhereRoutes, DutyRoutes, VettingFiles],
  controllers: [
    TodayPages,
    ListPages,
    WaitingPages,
    SearchPages,
    MenteeFormPages,
    MenteeStepPages,
    AssessmentPages,
    EligibilityPages,
    BandPages,
    EqualityPages,
    EqualityDoor,
    RiskListPages,
    RiskPages,
    ConsentPages,
    ConsentStepPages,
    CorrectConsentPages,
    CustodyPages,
    CustodyVisitPages,
    PreparationPages,
    BeforeMeetingApi,
    MenteeFilePages,
    MentorFormPages,
    ContactPages,
    SupporterPages,
    SupervisionPages,
    GivenPages,
    BadgePages,
    VettingRolePages,
    RenewalPages,
    StayPages,
    DutyPages,
    VettingFilePages,
    CheckStepPages,
    VettingDecisionPages,
    VettingQueuePages,
    VettingFigurePages,
    CentralRecordPages,
    MentorStepPages,
    MentorFilePages,
    ProposePages,
    AgreementPages,
    CheckInPages,
    SheetPages,
    SheetReadPages,
    SheetApi,
    ActionPages,
    ActionApi,
    ReviewPages,
    MatchStepPages,
    MatchFilePages,
    MentorHomePages,
    RegisterPages,
    DocumentPages,
  ],
})
export class CaseworkModule {}
