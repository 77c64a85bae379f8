import {
  AssessmentModule,
  Assessments,
  AssessmentSettings,
  ConsentReads,
  Consents,
  Custody,
  Eligibility,
  Preparations,
  RiskActions,
  RiskAssessments,
  WaitingList,
} from '#assessment';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FormReads, Forms, FormsModule } from '#forms';
import { Clock, type FixedClock } from '#kernel';
import { Letters, LettersModule, LetterTemplates } from '#letters';
import { CaseStudies, CaseStudySignOff, EvidenceModule, Interviews } from '#evidence';
import {
  Agreements,
  Introductions,
  Matches,
  MatchingModule,
  MatchPlans,
  PlanJob,
  Profiles,
  Proposals,
} from '#matching';
import { MentoringModule, Reviews, Sheets } from '#mentoring';
import { Acknowledgements, Documents, OrganisationModule } from '#organisation';
import { Contacts, Mentees, Mentors, PeopleModule } from '#people';
import { type Config, PlatformModule, type ReadyDatabase } from '#platform';
import {
  Arrivals,
  Closures,
  ReferralDecisions,
  ReferralDesk,
  ReferralEquality,
  ReferralOpenings,
  ReferralQuestions,
  ReferralsModule,
  ServicesDirectory,
} from '#referrals';
import {
  ApplicantDisposal,
  ApplicantEquality,
  ApplicantInterviews,
  Applications,
  Badges,
  CampaignPlan,
  Campaigns,
  Enquiries,
  OpenEvenings,
  RecruitmentDoors,
  RecruitmentModule,
  ReferenceAnswers,
  ReferenceRound,
  References,
  RoleStart,
  SelectionSettingReads,
  StaffTraining,
  Selection,
} from '#recruitment';
import { SupervisionModule, Supervisions } from '#supervision';
import {
  Bookings,
  Certificates,
  Courses,
  Training,
  TrainingFeedback,
  TrainingInvitations,
  TrainingModule,
  TrainingRegister,
  TrainingSessions,
} from '#training';
import { Checks, Vetting, VettingContent, VettingEligibility, VettingModule } from '#vetting';

/** The acts that the demo tells its history with: the same that the pages call. */
export interface Services {
  readonly app: INestApplicationContext;
  readonly data: DataSource;
  readonly mentees: Mentees;
  readonly mentors: Mentors;
  readonly contacts: Contacts;
  readonly settings: AssessmentSettings;
  readonly eligibility: Eligibility;
  readonly assessments: Assessments;
  readonly risks: RiskAssessments;
  readonly riskActions: RiskActions;
  readonly consents: Consents;
  readonly custody: Custody;
  readonly consentReads: ConsentReads;
  readonly clock: Clock;
  readonly letters: Letters;
  readonly letterTemplates: LetterTemplates;
  readonly preparations: Preparations;
  readonly waitingList: WaitingList;
  readonly vetting: Vetting;
  readonly roleStart: RoleStart;
  readonly badges: Badges;
  readonly roles: VettingEligibility;
  readonly checks: Checks;
  readonly content: VettingContent;
  readonly training: Training;
  readonly courses: Courses;
  readonly trainingSessions: TrainingSessions;
  readonly bookings: Bookings;
  readonly invitations: TrainingInvitations;
  readonly register: TrainingRegister;
  readonly trainingFeedback: TrainingFeedback;
  readonly certificates: Certificates;
  readonly matches: Matches;
  readonly agreements: Agreements;
  readonly profiles: Profiles;
  readonly plans: MatchPlans;
  readonly planJob: PlanJob;
  readonly proposals: Proposals;
  readonly introductions: Introductions;
  readonly sheets: Sheets;
  readonly reviews: Reviews;
  readonly supervisions: Supervisions;
  readonly documents: Documents;
  readonly acknowledgements: Acknowledgements;
  readonly interviews: Interviews;
  readonly studies: CaseStudies;
  readonly signOff: CaseStudySignOff;
  readonly forms: Forms;
  readonly formReads: FormReads;
  readonly arrivals: Arrivals;
  readonly desk: ReferralDesk;
  readonly equality: ReferralEquality;
  readonly applicantDisposal: ApplicantDisposal;
  readonly applicantEquality: ApplicantEquality;
  readonly openings: ReferralOpenings;
  readonly questions: ReferralQuestions;
  readonly decisions: ReferralDecisions;
  readonly closures: Closures;
  readonly directory: ServicesDirectory;
  readonly references: References;
  readonly applicantInterviews: ApplicantInterviews;
  readonly selectionSettings: SelectionSettingReads;
  readonly staffTraining: StaffTraining;
  readonly referenceAnswers: ReferenceAnswers;
  readonly referenceRound: ReferenceRound;
  readonly doors: RecruitmentDoors;
  readonly enquiries: Enquiries;
  readonly campaigns: Campaigns;
  readonly campaignPlan: CampaignPlan;
  readonly openEvenings: OpenEvenings;
  readonly applications: Applications;
  readonly selection: Selection;
}

@Module({})
class DemoModule {}

export async function openServices(
  config: Config,
  clock: FixedClock,
  database: ReadyDatabase,
): Promise<Services> {
  const fast = {
    ...database.appOptions,
    extra: { ...(database.appOptions as { extra?: object }).extra, options: '-c synchronous_commit=off' },
  };
  const app = await NestFactory.createApplicationContext(
    {
      module: DemoModule,
      imports: [
        PlatformModule.with({ config, clock, database: config.databaseUrl ? database.appOptions : fast }),
        FormsModule,
        PeopleModule,
        LettersModule,
        ReferralsModule,
        VettingModule,
        TrainingModule,
        RecruitmentModule,
        AssessmentModule,
        MatchingModule,
        MentoringModule,
        SupervisionModule,
        OrganisationModule,
        EvidenceModule,
      ],
    },
    { logger: ['error'] },
  );
  return {
    app,
    data: app.get(DataSource),
    mentees: app.get(Mentees),
    mentors: app.get(Mentors),
    contacts: app.get(Contacts),
    settings: app.get(AssessmentSettings),
    eligibility: app.get(Eligibility),
    assessments: app.get(Assessments),
    risks: app.get(RiskAssessments),
    riskActions: app.get(RiskActions),
    consents: app.get(Consents),
    custody: app.get(Custody),
    consentReads: app.get(ConsentReads),
    clock: app.get(Clock),
    letters: app.get(Letters),
    letterTemplates: app.get(LetterTemplates),
    preparations: app.get(Preparations),
    waitingList: app.get(WaitingList),
    vetting: app.get(Vetting),
    roleStart: app.get(RoleStart),
    badges: app.get(Badges),
    roles: app.get(VettingEligibility),
    checks: app.get(Checks),
    content: app.get(VettingContent),
    training: app.get(Training),
    courses: app.get(Courses),
    trainingSessions: app.get(TrainingSessions),
    bookings: app.get(Bookings),
    invitations: app.get(TrainingInvitations),
    register: app.get(TrainingRegister),
    trainingFeedback: app.get(TrainingFeedback),
    certificates: app.get(Certificates),
    matches: app.get(Matches),
    agreements: app.get(Agreements),
    profiles: app.get(Profiles),
    plans: app.get(MatchPlans),
    planJob: app.get(PlanJob),
    proposals: app.get(Proposals),
    introductions: app.get(Introductions),
    sheets: app.get(Sheets),
    reviews: app.get(Reviews),
    supervisions: app.get(Supervisions),
    documents: app.get(Documents),
    acknowledgements: app.get(Acknowledgements),
    interviews: app.get(Interviews),
    studies: app.get(CaseStudies),
    signOff: app.get(CaseStudySignOff),
    forms: app.get(Forms),
    formReads: app.get(FormReads),
    arrivals: app.get(Arrivals),
    desk: app.get(ReferralDesk),
    equality: app.get(ReferralEquality),
    applicantDisposal: app.get(ApplicantDisposal),
    applicantEquality: app.get(ApplicantEquality),
    openings: app.get(ReferralOpenings),
    questions: app.get(ReferralQuestions),
    decisions: app.get(ReferralDecisions),
    closures: app.get(Closures),
    directory: app.get(ServicesDirectory),
    references: app.get(References),
    applicantInterviews: app.get(ApplicantInterviews),
    selectionSettings: app.get(SelectionSettingReads),
    staffTraining: app.get(StaffTraining),
    referenceAnswers: app.get(ReferenceAnswers),
    referenceRound: app.get(ReferenceRound),
    doors: app.get(RecruitmentDoors),
    enquiries: app.get(Enquiries),
    campaigns: app.get(Campaigns),
    campaignPlan: app.get(CampaignPlan),
    openEvenings: app.get(OpenEvenings),
    applications: app.get(Applications),
    selection: app.get(Selection),
  };
}
