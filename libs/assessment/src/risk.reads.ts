import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes, wordsProgrammes, wordsReadable } from '#people';
import { consentStands } from './consent.js';
import type { RISK_DECISIONS, RISK_LEVELS, RiskAnswer, RiskSubject } from './risk.js';

export interface RiskRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentee_id: string;
  readonly subject_type: RiskSubject;
  readonly assessed_on: string;
  readonly assessed_by: string;
  readonly about: string;
  readonly answers: Record<string, RiskAnswer>;
  readonly risk_to_self: (typeof RISK_LEVELS)[number] | null;
  readonly risk_to_others: (typeof RISK_LEVELS)[number] | null;
  readonly found: string;
  readonly decision: (typeof RISK_DECISIONS)[number];
  readonly decision_reason: string;
  readonly controls: string;
  readonly mentor_may_know: string;
  readonly review_on: string;
  /** Whether the reader may read the words; where not, they are left out. */
  readonly reads: boolean;
}

export interface RiskActionRow {
  readonly id: string;
  readonly mentee_id: string;
  readonly what: string;
  readonly owner: string | null;
  readonly agreed_on: string;
  readonly due_on: string;
  readonly done_on: string | null;
}

const NO_WORDS = {
  about: '',
  answers: {},
  found: '',
  decision_reason: '',
  controls: '',
  mentor_may_know: '',
};

const RISK = `select r.record_id, r.version, r.mentee_id, r.subject_type, r.assessed_on, u.name as assessed_by, r.about, r.answers,
    r.risk_to_self, r.risk_to_others, r.found, r.decision, r.decision_reason, r.controls, r.mentor_may_know, r.review_on,
    ${wordsReadable('casework', 'r', '$1', '$2')} as reads
  from risk_assessment r join user_account u on u.id = r.assessed_by
  where r.programme_id = any($3) and r.superseded_at is null`;

const ACTION = `select a.id, a.mentee_id, case when ${wordsReadable('casework', 'm', '$1', '$2')} or a.owner_id = $2::uuid then a.what else '' end as what,
    u.name as owner, a.agreed_on, a.due_on, a.done_on
  from risk_action a join risk_assessment m on m.record_id = a.risk_record_id and m.superseded_at is null
  left join user_account u on u.id = a.owner_id where a.programme_id = any($3)`;

@Injectable()
export class RiskReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async risk(actor: Actor, recordId: string): Promise<RiskRow> {
    const rows = await this.rows(`${RISK} and r.record_id = $4 and r.mentee_id is not null`, actor, recordId);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** Everything assessed about a mentee, the newest first. */
  ofMentee(actor: Actor, menteeId: string): Promise<RiskRow[]> {
    return this.rows(
      `${RISK} and r.mentee_id = $4 order by r.assessed_on desc, r.recorded_at desc limit 100`,
      actor,
      menteeId,
    );
  }

  /** Open ones first, by their day. */
  actionsOf(actor: Actor, menteeId: string): Promise<RiskActionRow[]> {
    return this.source.query(
      `${ACTION} and a.mentee_id = $4 order by a.done_on is not null, a.due_on, a.id limit 100`,
      this.reader(actor, menteeId),
    );
  }

  /** @throws NotFound */
  async action(actor: Actor, id: string): Promise<RiskActionRow> {
    const rows = await this.source.query<RiskActionRow[]>(`${ACTION} and a.id = $4`, this.reader(actor, id));
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /**
   * What the mentor of a mentee may know about risk. Nothing, where it was not agreed to share it or that was taken
   * back: the words do not leave the database then. The caller has asked whether the match is the mentor's own.
   */
  async forMentor(menteeId: string, on: LocalDate): Promise<string | null> {
    const rows = await this.source.query<{ words: string }[]>(
      `select r.mentor_may_know as words from risk_assessment r
       where r.mentee_id = $1 and r.subject_type = 'mentee' and r.superseded_at is null and r.assessed_on <= $2::date
         and ${consentStands('$1::uuid', 'risk-to-mentor', '$2::date')}
       order by r.assessed_on desc, r.recorded_at desc limit 1`,
      [menteeId, on.iso],
    );
    return rows[0]?.words || null;
  }

  private async rows(statement: string, actor: Actor, id: string): Promise<RiskRow[]> {
    const rows = await this.source.query<RiskRow[]>(statement, this.reader(actor, id));
    return rows.map(row => (row.reads ? row : { ...row, ...NO_WORDS }));
  }

  private reader(actor: Actor, id: string): unknown[] {
    return [wordsProgrammes(actor), actor.userId, caseProgrammes(actor), id];
  }
}
