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
  Endings,
  MatchGuidance,
  Introductions,
  Matches,
  MatchingModule,
  MentorRests,
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
  Leaving,
  MentorTalks,
  Accreditations,
  Particulars,
  OpenEvenings,
  RecruitmentDoors,
  RecruitmentModule,
  ReferenceAnswers,
  ReferenceRound,
  References,
  RoleStart,
  SelectionSettingReads,
  SelectionSettings,
  StaffTraining,
  Selection,
} from '#recruitment';
import { SupervisionModule, Supervisions } from '#supervision';
import {
  Bookings,
  Certificates,
  Courses,
  Training,
  TrainingChanges,
  TrainingContributors,
  TrainingFeedback,
  TrainingInvitations,
  TrainingModule,
  TrainingNeeds,
  TrainingRegister,
  TrainingSessions,
} from '#training';
import { Checks, Vetting, VettingContent, VettingEligibility, VettingModule } from '#vetting';

/** The acts that the demo tells its history with: the same that the pages call. */
const ACTS = {
  mentees: Mentees,
  mentors: Mentors,
  contacts: Contacts,
  settings: AssessmentSettings,
  eligibility: Eligibility,
  assessments: Assessments,
  risks: RiskAssessments,
  riskActions: RiskActions,
  consents: Consents,
  custody: Custody,
  consentReads: ConsentReads,
  clock: Clock,
  letters: Letters,
  letterTemplates: LetterTemplates,
  preparations: Preparations,
  waitingList: WaitingList,
  vetting: Vetting,
  roleStart: RoleStart,
  badges: Badges,
  roles: VettingEligibility,
  checks: Checks,
  content: VettingContent,
  training: Training,
  courses: Courses,
  trainingSessions: TrainingSessions,
  bookings: Bookings,
  invitations: TrainingInvitations,
  register: TrainingRegister,
  trainingFeedback: TrainingFeedback,
  trainingNeeds: TrainingNeeds,
  trainingContributors: TrainingContributors,
  trainingChanges: TrainingChanges,
  certificates: Certificates,
  matches: Matches,
  agreements: Agreements,
  profiles: Profiles,
  endings: Endings,
  guidance: MatchGuidance,
  plans: MatchPlans,
  planJob: PlanJob,
  proposals: Proposals,
  introductions: Introductions,
  sheets: Sheets,
  reviews: Reviews,
  supervisions: Supervisions,
  documents: Documents,
  acknowledgements: Acknowledgements,
  interviews: Interviews,
  studies: CaseStudies,
  signOff: CaseStudySignOff,
  forms: Forms,
  formReads: FormReads,
  arrivals: Arrivals,
  desk: ReferralDesk,
  equality: ReferralEquality,
  applicantDisposal: ApplicantDisposal,
  applicantEquality: ApplicantEquality,
  openings: ReferralOpenings,
  questions: ReferralQuestions,
  decisions: ReferralDecisions,
  closures: Closures,
  directory: ServicesDirectory,
  references: References,
  applicantInterviews: ApplicantInterviews,
  selectionSettings: SelectionSettingReads,
  staffTraining: StaffTraining,
  referenceAnswers: ReferenceAnswers,
  referenceRound: ReferenceRound,
  doors: RecruitmentDoors,
  enquiries: Enquiries,
  campaigns: Campaigns,
  campaignPlan: CampaignPlan,
  openEvenings: OpenEvenings,
  applications: Applications,
  selection: Selection,
  rests: MentorRests,
  leaving: Leaving,
  talks: MentorTalks,
  trials: SelectionSettings,
  particulars: Particulars,
  accreditations: Accreditations,
} as const;

type Acts = { readonly [K in keyof typeof ACTS]: InstanceType<(typeof ACTS)[K]> };

export interface Services extends Acts {
  readonly app: INestApplicationContext;
  readonly data: DataSource;
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
  const acts = Object.fromEntries(
    Object.entries(ACTS).map(([name, act]): [string, object] => [name, app.get<object>(act)]),
  ) as unknown as Acts;
  return { ...acts, app, data: app.get(DataSource) };
}
