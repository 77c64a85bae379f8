import { Injectable } from '@nestjs/common';
import { type Actor, Clock, NotFound, Period, programmesWith, type Queryable } from '#kernel';
import { DataSource } from 'typeorm';
import { ELIGIBLE } from './eligible.js';
import type { InterviewKind } from './interview.js';

/** Somebody whom an assessor may speak with, and why. Days are YYYY-MM-DD. */
export interface EligibleRow {
  readonly subject_id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly name: string;
  readonly sort_on: string;
  /** Supervisions of a mentor, reviews of a mentee. */
  readonly done: number;
  readonly last_on: string;
  readonly trained_on: string | null;
  /** Matches that ran in the last 12 months. */
  readonly matches: number;
  /** Whether an invitation of theirs is open already. */
  readonly invited: boolean;
}

export interface EligibleAfter {
  readonly day: string;
  readonly id: string;
}

export const ELIGIBLE_PAGE = 20;
const OF: Readonly<Record<InterviewKind, string>> = {
  mentee: 'mentee_id',
  mentor: 'mentor_id',
  staff: 'staff_id',
};

@Injectable()
export class EligibleReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Over the last 12 months, the newest training (of a mentee, the newest review) first; one row more than a page. */
  page(
    actor: Actor,
    framework: string,
    kind: InterviewKind,
    after: EligibleAfter | null,
  ): Promise<EligibleRow[]> {
    const { from, to } = Period.yearTo(this.clock.today());
    return this.source.query(
      `select e.*, g.name as programme, exists (select from interview i where i.${OF[kind]} = e.subject_id and i.framework = $4
         and i.programme_id = e.programme_id and i.held is null) as invited
       from (${ELIGIBLE[kind]}) e join programme g on g.id = e.programme_id
       where $5::date is null or (e.sort_on, e.subject_id) < ($5::date, $6::uuid)
       order by e.sort_on desc, e.subject_id desc limit ${ELIGIBLE_PAGE + 1}`,
      [
        programmesWith(actor, 'manager'),
        from.iso,
        (to ?? this.clock.today()).iso,
        framework,
        after?.day ?? null,
        after?.id ?? null,
      ],
    );
  }

  /** @throws NotFound for somebody of others, and for nobody */
  async one(actor: Actor, kind: InterviewKind, id: string): Promise<EligibleRow> {
    const row = await eligible(
      this.source,
      programmesWith(actor, 'manager'),
      kind,
      id,
      Period.yearTo(this.clock.today()),
    );
    if (!row) throw new NotFound();
    return row;
  }
}

/** Somebody, if they can be chosen over the period. */
export async function eligible(
  q: Queryable,
  programmeIds: readonly string[],
  kind: InterviewKind,
  id: string,
  { from, to }: Period,
): Promise<EligibleRow | null> {
  const rows = await q.query<EligibleRow[]>(
    `select e.*, g.name as programme, false as invited from (${ELIGIBLE[kind]}) e join programme g on g.id = e.programme_id
     where e.subject_id = $4 order by g.name limit 1`,
    [programmeIds, from.iso, to?.iso ?? from.iso, id],
  );
  return rows[0] ?? null;
}
