import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type LocalDate } from '#kernel';
import { caseProgrammes } from '#people';
import { missingOfEach } from '#practice';
import { beforeApproval } from './approval.gate.js';

/** What an applicant waits for, in the order in which they go through it; between the short list and the decision, by need. */
export const RECRUITMENT_STEPS = ['application', 'shortlist', 'needs', 'decide', 'feedback'] as const;
export type RecruitmentStep = (typeof RECRUITMENT_STEPS)[number];

export interface RecruitmentRow {
  readonly id: string;
  readonly name: string;
  readonly programme: string;
  readonly owner: string | null;
  /** YYYY-MM-DD. */
  readonly appliedOn: string;
  /** Since they applied, to the day on which it was decided. */
  readonly days: number;
  /** Null where nothing is waited for any more. */
  readonly step: RecruitmentStep | null;
  readonly outcome: 'approved' | 'rejected' | 'withdrawn' | null;
  /** What the approval still lacks, in the words of its needs. */
  readonly lacks: readonly string[];
}

export interface PipelineAsk {
  readonly programmeId?: string | undefined;
  readonly worker?: string | undefined;
  readonly after?: { readonly day: string; readonly id: string } | undefined;
}

/** How many came how far, of those who asked or applied within a time. */
export interface Funnel {
  readonly asked: number;
  readonly applied: number;
  readonly shortlisted: number;
  readonly approved: number;
  readonly rejected: number;
}

export const APPLICANTS_PAGE = 25;
const MOST_ON_BOARD = 300;

const COLUMNS = `m.id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, g.name as programme, o.name as owner,
  m.applied_on as "appliedOn", coalesce(d.decided_on, f.started_on, $2::date) - m.applied_on as days, coalesce(d.outcome, case when f.started_on is not null then 'approved' end) as outcome,
  case when d.outcome = 'rejected' then case when b.id is null then 'feedback' end when f.started_on is not null then null
    when a.completed_on is null then 'application' when a.shortlisted_on is null then 'shortlist' else 'needs' end as step`;
const FROM = `mentor m join person p on p.id = m.person_id join programme g on g.id = m.programme_id
  left join user_account o on o.id = m.owner_id left join mentor_application a on a.mentor_id = m.id
  left join lateral (select x.id, x.outcome, x.decided_on from selection_decision x where x.mentor_id = m.id
    order by x.decided_on desc, x.recorded_at desc limit 1) d on true
  left join selection_feedback b on b.decision_id = d.id
  left join lateral (select x.started_on from mentor_period x where x.mentor_id = m.id order by x.started_on limit 1) f on true`;
const NARROWED = `m.programme_id = any($1) and ($3::uuid is null or m.programme_id = $3) and ($4::uuid is null or m.owner_id = $4)`;

@Injectable()
export class RecruitmentPipeline {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every applicant who waits for something, the longest first. */
  async board(actor: Actor, ask: PipelineAsk): Promise<RecruitmentRow[]> {
    const today = this.clock.today();
    const rows = await this.source.query<RecruitmentRow[]>(
      `select ${COLUMNS} from ${FROM} where ${NARROWED} and f.started_on is null and (d.outcome is null or (d.outcome = 'rejected' and b.id is null))
       order by m.applied_on, m.id limit ${MOST_ON_BOARD}`,
      [caseProgrammes(actor), today.iso, ask.programmeId ?? null, ask.worker ?? null],
    );
    return this.lacking(rows, today);
  }

  /** Everybody who applied, the newest first, and one row more where another page exists. */
  async list(actor: Actor, ask: PipelineAsk): Promise<RecruitmentRow[]> {
    const today = this.clock.today();
    const rows = await this.source.query<RecruitmentRow[]>(
      `select ${COLUMNS} from ${FROM} where ${NARROWED} and ($5::date is null or (m.applied_on, m.id) < ($5::date, $6::uuid))
       order by m.applied_on desc, m.id desc limit ${APPLICANTS_PAGE + 1}`,
      [
        caseProgrammes(actor),
        today.iso,
        ask.programmeId ?? null,
        ask.worker ?? null,
        ask.after?.day ?? null,
        ask.after?.id ?? null,
      ],
    );
    return this.lacking(rows, today);
  }

  /** Of those who asked or applied since a day, how many came how far by today. */
  async funnel(actor: Actor, ask: PipelineAsk, since: LocalDate): Promise<Funnel> {
    const [row] = await this.source.query<Funnel[]>(
      `select (select count(*)::int from mentor_enquiry e where e.programme_id = any($1) and ($3::uuid is null or e.programme_id = $3) and e.enquired_on >= $2) as asked,
         count(*)::int as applied, count(*) filter (where a.shortlisted_on is not null)::int as shortlisted,
         count(*) filter (where exists (select 1 from mentor_period x where x.mentor_id = m.id))::int as approved,
         count(*) filter (where exists (select 1 from selection_decision d where d.mentor_id = m.id and d.outcome = 'rejected')
           and not exists (select 1 from mentor_period x where x.mentor_id = m.id))::int as rejected
       from mentor m left join mentor_application a on a.mentor_id = m.id
       where m.programme_id = any($1) and ($3::uuid is null or m.programme_id = $3) and m.applied_on >= $2`,
      [caseProgrammes(actor), since.iso, ask.programmeId ?? null],
    );
    return row ?? { asked: 0, applied: 0, shortlisted: 0, approved: 0, rejected: 0 };
  }

  /** The reasons are given with the decision itself: they are nothing that anybody waits for. */
  private async lacking(rows: readonly RecruitmentRow[], today: LocalDate): Promise<RecruitmentRow[]> {
    const needs = beforeApproval.needs.filter(({ key }) => key !== 'selection-reasons-recorded');
    const inside = rows.filter(({ step }) => step !== null && step !== 'feedback').map(({ id }) => id);
    const lacks = await missingOfEach(this.source, { ...beforeApproval, needs }, inside, today);
    return rows.map(row => {
      const open = lacks.get(row.id) ?? [];
      return { ...row, lacks: open, step: row.step === 'needs' && !open.length ? 'decide' : row.step };
    });
  }
}
