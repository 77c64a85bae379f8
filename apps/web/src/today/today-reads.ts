import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { activityRiskAssessment, menteeSkillsTraining, riskActionsDone } from '#assessment';
import { type Actor, isId, type LocalDate } from '#kernel';
import { agreementSigned, CoverReads, type CoverRow } from '#matching';
import {
  carerContact,
  fifthMeetingCheckIn,
  firstCheckIn,
  meetingFrequencyKept,
  menteeContact,
  menteeReview,
  MentoringReads,
  type WorryRow,
} from '#mentoring';
import { supplementaryEvidenceSent } from '#evidence';
import { documentReview } from '#organisation';
import { caseProgrammes, referrerContact, waitingMenteeReviewed } from '#people';
import { dueWork, dueWorkInLanes, type DueRow, type DueWork, type Rule } from '#practice';
import {
  badgeIssued,
  equalitiesAsked,
  mentorEnquiryAnswered,
  mentorExitInterview,
  mentorTrialPeriodReviewed,
  postTrainingInterview,
  staffTrainingCurrent,
  thirdRefereeAsked,
  unsuccessfulApplicantFedBack,
} from '#recruitment';
import { declinedReferralSignposted, referralAcknowledged, referralDecided } from '#referrals';
import { mentorContact, mentorSupervision, onHoldFollowedUp } from '#supervision';
import {
  refresherTrainingOffered,
  safeguardingTrainingCurrent,
  trainingFeedbackGathered,
  trainingNeedsIdentified,
  trainingOutlineGiven,
} from '#training';
import { eligibilityAtEighteen, mentorVettingRenewed, staffVettingRenewed } from '#vetting';
import { askOf, KINDS, LANES, type TodayFilter } from './today.model.js';

/** Everything that makes due work. Of a session nothing is known before its sheet: session-recorded judges, and never reminds. */
export const RULES_OF_TODAY: readonly Rule[] = [
  mentorEnquiryAnswered,
  thirdRefereeAsked,
  postTrainingInterview,
  unsuccessfulApplicantFedBack,
  referralAcknowledged,
  referralDecided,
  declinedReferralSignposted,
  waitingMenteeReviewed,
  menteeContact,
  mentorContact,
  referrerContact,
  carerContact,
  firstCheckIn,
  fifthMeetingCheckIn,
  menteeReview,
  meetingFrequencyKept,
  mentorSupervision,
  onHoldFollowedUp,
  mentorVettingRenewed,
  eligibilityAtEighteen,
  staffVettingRenewed,
  staffTrainingCurrent,
  badgeIssued,
  mentorExitInterview,
  mentorTrialPeriodReviewed,
  agreementSigned,
  equalitiesAsked,
  documentReview,
  supplementaryEvidenceSent,
  activityRiskAssessment,
  riskActionsDone,
  menteeSkillsTraining,
  safeguardingTrainingCurrent,
  trainingOutlineGiven,
  trainingFeedbackGathered,
  refresherTrainingOffered,
  trainingNeedsIdentified,
];

/** Whom a row is about, by the id of its subject. */
export interface SubjectName {
  readonly id: string;
  readonly name: string;
  readonly other: string | null;
  readonly path: string;
  readonly programme: string | null;
}

export interface TodayWork extends DueWork {
  readonly names: ReadonlyMap<string, SubjectName>;
  readonly worries: readonly WorryRow[];
  /** Mentees whose mentor rests. */
  readonly covers: readonly CoverRow[];
}

const PERSON = (alias: string) =>
  `concat_ws(' ', coalesce(${alias}.preferred_name, ${alias}.first_name), ${alias}.last_name)`;

/** Whose name a row goes by: a session by its match, an action by its mentee, who was trained by the course. */
export const nameOf = (row: DueRow): string =>
  ['session', 'risk-action', 'training-attendance'].includes(row.subjectType) ? row.mendId : row.subjectId;

/** A page of what is due on somebody's list, with the names it is about: a few statements, however many cases. */
@Injectable()
export class TodayReads {
  constructor(
    private readonly source: DataSource,
    private readonly mentoring: MentoringReads,
    private readonly rests: CoverReads,
  ) {}

  async work(actor: Actor, filter: TodayFilter, today: LocalDate): Promise<TodayWork> {
    const { kind, programme } = filter;
    const ownerId = isId(filter.worker) ? filter.worker : null;
    const programmeIds = caseProgrammes(actor).filter(id => !programme || id === programme);
    const ofKind = KINDS[kind]?.rules;
    const rules = ofKind ? RULES_OF_TODAY.filter(rule => ofKind.includes(rule.key)) : RULES_OF_TODAY;
    const ask = { ...askOf(filter), often: ownerId !== null && !ofKind };
    const everybody = { programmeIds, asOf: today };
    const [due, worries, covers] = await Promise.all([
      ownerId === null && !ofKind && filter.from === 0
        ? dueWorkInLanes(this.source, rules, LANES, everybody, ask)
        : dueWork(this.source, rules, ownerId ? { ...everybody, ownerId } : everybody, ask),
      this.mentoring.worries(actor, ownerId),
      this.rests.ofWorker(actor, ownerId, programmeIds),
    ]);
    return { ...due, worries, covers, names: await this.names(due.rows) };
  }

  private async names(rows: readonly DueRow[]): Promise<Map<string, SubjectName>> {
    const ids = (type: string) => [
      ...new Set(rows.filter(row => row.subjectType === type).map(row => nameOf(row))),
    ];
    const found = await this.source.query<SubjectName[]>(
      `select e.id, ${PERSON('p')} as name, null as other, '/mentees/' || e.id as path, g.name as programme
         from mentee e join person p on p.id = e.person_id join programme g on g.id = e.programme_id where e.id = any($1)
       union all select r.id, ${PERSON('p')}, null, '/mentors/' || r.id, g.name
         from mentor r join person p on p.id = r.person_id join programme g on g.id = r.programme_id where r.id = any($2)
       union all select m.id, ${PERSON('pe')}, ${PERSON('po')}, '/mentees/' || e.id, g.name
         from match m join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
         join mentor r on r.id = m.mentor_id join person po on po.id = r.person_id join programme g on g.id = m.programme_id where m.id = any($3)
       union all select d.id, d.title, null, '/documents/' || d.id, g.name
         from document d left join programme g on g.id = d.programme_id where d.id = any($4)
       union all select r.id, concat_ws(' ', r.first_name, r.last_name), null, '/referrals/' || r.id, g.name
         from referral r join programme g on g.id = r.programme_id where r.id = any($5)
       union all select r.id, 'Indicator ' || r.indicator, null, '/quality/requests', g.name
         from assessor_request r join programme g on g.id = r.programme_ids[1] where r.id = any($6)
       union all select c.id, ${PERSON('p')}, null, '/quality/case-studies/' || c.id, g.name
         from case_study c left join mentee e on e.id = c.mentee_id left join mentor r on r.id = c.mentor_id
         join person p on p.id = coalesce(e.person_id, r.person_id) join programme g on g.id = c.programme_id where c.id = any($7)
       union all select n.id, n.name, null, '/recruitment/enquiries/' || n.id, g.name
         from mentor_enquiry n join programme g on g.id = n.programme_id where n.id = any($8)
       union all select s.id, u.name, null, '/staff/' || s.id, g.name
         from staff_member s join user_account u on u.id = s.user_id join programme g on g.id = s.programme_id where s.id = any($9)
       union all select c.id, c.title, null, '/training/courses/' || c.id, g.name
         from training_course c join programme g on g.id = c.programme_id where c.id = any($10)`,
      [
        [...ids('mentee'), ...ids('mentee-or-mentor'), ...ids('risk-action')],
        [...ids('mentor'), ...ids('mentee-or-mentor')],
        [...ids('match'), ...ids('session')],
        ids('document'),
        ids('referral'),
        ids('assessor-request'),
        ids('case-study'),
        ids('mentor-enquiry'),
        ids('staff-member'),
        [...ids('training-course'), ...ids('training-attendance')],
      ],
    );
    return new Map(found.map(each => [each.id, each]));
  }
}
