import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { jobState, type JobState } from '#platform';
import type { Trait } from '../profiles/profile.js';
import { type FitWord, fitWord } from '../fit/suggestions.reads.js';

export const PLAN_PAGE = 50;

export interface PlanHead {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly job_id: string;
  readonly made_at: string | null;
  readonly mentees: number | null;
  readonly places: number | null;
  readonly matched: number;
  readonly job: JobState | null;
}

export interface PlanPair {
  readonly place: number;
  readonly mentee_id: string;
  readonly mentee: string;
  readonly days: number | null;
  readonly mentor_id: string | null;
  readonly mentor: string | null;
  readonly score: number | null;
  readonly fit: FitWord | null;
  readonly why: string[];
  readonly why_not: string[];
  readonly next_best: string | null;
  readonly kept: boolean;
  readonly match_id: string | null;
}

/** Who waits in a programme and how many places are free, before any plan. */
export interface MatchingRoom {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly waiting_bare: number;
  readonly places: number;
  readonly mentors_bare: number;
  readonly last_plan: string | null;
}

export interface OpenProposal {
  readonly id: string;
  readonly mentee_id: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly proposed_on: string;
  readonly mentor_answer: string | null;
  readonly mentee_answer: string | null;
  readonly met_on: string | null;
}

const name = (alias: string) =>
  `concat_ws(' ', coalesce(${alias}.preferred_name, ${alias}.first_name), ${alias}.last_name)`;
const OPEN = "('proposed', 'active', 'paused')";

@Injectable()
export class PlanReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async head(actor: Actor, planId: string): Promise<PlanHead> {
    const [row] = await this.source.query<PlanHead[]>(
      `select l.id, l.programme_id, g.name as programme, l.job_id, l.made_at, l.mentees, l.places,
         (select count(*)::int from match_plan_pair p where p.plan_id = l.id and p.mentor_id is not null) as matched
       from match_plan l join programme g on g.id = l.programme_id where l.id = $1 and l.programme_id = any($2)`,
      [planId, caseProgrammes(actor)],
    );
    if (!row) throw new NotFound();
    return { ...row, job: await jobState(this.source, row.job_id) };
  }

  /** Rows of a plan from a place on, one more than a page where there is another page. */
  async pairs(planId: string, from: number, today: string): Promise<PlanPair[]> {
    const rows = await this.source.query<(Omit<PlanPair, 'fit'> & { score: number | null })[]>(
      `select p.place, p.mentee_id, ${name('pe')} as mentee, $3::date - w.started_on as days, p.mentor_id, ${name('pr')} as mentor,
         p.fit as score, p.why, p.why_not, nullif(${name('pn')}, '') as next_best, p.kept, p.match_id
       from match_plan_pair p join mentee e on e.id = p.mentee_id join person pe on pe.id = e.person_id
       left join mentee_period w on w.mentee_id = e.id and w.ended_on is null and w.state = 'waiting'
       left join mentor r on r.id = p.mentor_id left join person pr on pr.id = r.person_id
       left join mentor n on n.id = p.next_mentor_id left join person pn on pn.id = n.person_id
       where p.plan_id = $1 and p.place >= $2 order by p.place limit ${PLAN_PAGE + 1}`,
      [planId, from, today],
    );
    return rows.map(row => ({ ...row, fit: row.score === null ? null : fitWord(row.score) }));
  }

  /** The rows of some mentees that can be proposed still. */
  chosen(planId: string, menteeIds: readonly string[]) {
    return this.source.query<
      {
        mentee_id: string;
        mentee: string;
        mentor_id: string;
        fit: number;
        why: string[];
        why_not: string[];
        wished: Trait[];
        has: Trait[];
        wished_why: string;
      }[]
    >(
      `select p.mentee_id, ${name('pe')} as mentee, p.mentor_id, p.fit, p.why, p.why_not,
         coalesce(f.traits, '{}') as wished, coalesce(g.traits, '{}') as has, coalesce(f.traits_reason, '') as wished_why
       from match_plan_pair p join mentee e on e.id = p.mentee_id join person pe on pe.id = e.person_id
       left join match_profile f on f.mentee_id = p.mentee_id and f.superseded_at is null
       left join match_profile g on g.mentor_id = p.mentor_id and g.superseded_at is null
       where p.plan_id = $1 and p.mentee_id = any($2::uuid[]) and p.mentor_id is not null and p.match_id is null order by p.place`,
      [planId, menteeIds],
    );
  }

  /** The programmes in which the actor does casework. */
  rooms(actor: Actor, today: LocalDate): Promise<MatchingRoom[]> {
    return this.source.query(
      `select g.id, g.name, coalesce(w.waiting, 0) as waiting, coalesce(w.bare, 0) as waiting_bare, coalesce(m.places, 0) as places,
         coalesce(m.bare, 0) as mentors_bare,
         (select l.id from match_plan l where l.programme_id = g.id order by l.recorded_at desc limit 1) as last_plan
       from programme g
       left join (select p.programme_id, count(*)::int as waiting, count(*) filter (where f.id is null)::int as bare
         from mentee_period p left join match_profile f on f.mentee_id = p.mentee_id and f.superseded_at is null
         where p.state = 'waiting' and p.ended_on is null and p.programme_id = any($1)
           and not exists (select 1 from match o where o.mentee_id = p.mentee_id and o.status in ${OPEN}) group by 1) w on w.programme_id = g.id
       left join (select p.programme_id, count(*) filter (where f.id is null)::int as bare,
           sum(greatest(0, f.places - (select count(*) from match o where o.mentor_id = p.mentor_id and o.status in ${OPEN})))
             filter (where p.state = 'approved' and cleared_to_meet(p.mentor_id, $2))::int as places
         from mentor_period p left join match_profile f on f.mentor_id = p.mentor_id and f.superseded_at is null
         where p.ended_on is null and p.programme_id = any($1) group by 1) m on m.programme_id = g.id
       where g.id = any($1) order by lower(g.name)`,
      [caseProgrammes(actor), today.iso],
    );
  }

  /** Proposals that have not begun, the oldest first. */
  proposals(actor: Actor): Promise<OpenProposal[]> {
    return this.source.query(
      `select m.id, m.mentee_id, ${name('pe')} as mentee, ${name('pr')} as mentor, m.proposed_on,
         (select t.answer from match_told t where t.match_id = m.id and t.side = 'mentor' and t.superseded_at is null) as mentor_answer,
         (select t.answer from match_told t where t.match_id = m.id and t.side = 'mentee' and t.superseded_at is null) as mentee_answer,
         (select t.held_on from match_meeting t where t.match_id = m.id and t.superseded_at is null) as met_on
       from match m join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
       join mentor r on r.id = m.mentor_id join person pr on pr.id = r.person_id
       where m.programme_id = any($1) and m.status = 'proposed' order by m.proposed_on, m.id limit 100`,
      [caseProgrammes(actor)],
    );
  }
}
