import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, LocalDate, NotFound, type Queryable } from '#kernel';
import { caseProgrammes } from '#people';
import {
  CONSENT_PURPOSES,
  type ConsentGiver,
  type ConsentPurpose,
  consentStands,
  type ConsentWay,
  reconfirmOn,
} from './consent.js';

export interface ConsentRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentee_id: string;
  readonly purpose: ConsentPurpose;
  readonly answer: 'given' | 'refused';
  readonly giver: ConsentGiver;
  readonly giver_name: string;
  readonly how: ConsentWay;
  readonly answered_on: string;
  readonly withdrawn_on: string | null;
  readonly wording_id: string;
  /** Why it was recorded anew, where it was. */
  readonly correction: string;
  readonly recorded_on: string;
  /** The words that were agreed to. */
  readonly words: string;
  readonly recorded_by: string | null;
  /** From when it ought to be asked for again. */
  readonly reconfirm_on: string;
}

export interface GillickRow {
  readonly record_id: string;
  readonly decided_on: string;
  readonly assessed_by: string;
  readonly lead_seen_on: string | null;
  readonly review_on: string;
}

const CONSENT = `select c.record_id, c.version, c.mentee_id, c.purpose, c.answer, c.giver, c.giver_name, c.how, c.answered_on,
    c.withdrawn_on, c.wording_id, c.correction, (c.recorded_at at time zone 'Europe/London')::date as recorded_on, w.words,
    u.name as recorded_by, p.born_on
  from consent c join consent_wording w on w.id = c.wording_id join mentee e on e.id = c.mentee_id
  join person p on p.id = e.person_id left join user_account u on u.id = c.recorded_by
  where c.programme_id = any($1)`;
const STANDS = `${CONSENT} and c.superseded_at is null`;

@Injectable()
export class ConsentReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async consent(actor: Actor, recordId: string): Promise<ConsentRow> {
    const [row] = await this.rows(`${STANDS} and c.record_id = $2`, actor, recordId);
    if (!row) throw new NotFound();
    return row;
  }

  /** Every answer that was given about a mentee, the newest first. */
  ofMentee(actor: Actor, menteeId: string): Promise<ConsentRow[]> {
    return this.rows(
      `${STANDS} and c.mentee_id = $2 order by c.answered_on desc, c.recorded_at desc, c.id limit 200`,
      actor,
      menteeId,
    );
  }

  /** What was recorded before it was corrected or taken back, the newest first. */
  before(actor: Actor, menteeId: string): Promise<ConsentRow[]> {
    return this.rows(
      `${CONSENT} and c.superseded_at is not null and c.mentee_id = $2 order by c.record_id, c.version desc limit 200`,
      actor,
      menteeId,
    );
  }

  /** For how many purposes somebody agreed to words that are no longer those in force on a day. */
  async onOlderWords(actor: Actor, menteeId: string, on: LocalDate): Promise<number> {
    const [row] = await this.source.query<{ purposes: number }[]>(
      `select count(distinct c.purpose)::int as purposes from consent c
       where c.programme_id = any($1) and c.mentee_id = $2 and c.superseded_at is null and c.answer = 'given' and c.withdrawn_on is null
         and c.wording_id <> (select w.id from consent_wording w where (w.programme_id = c.programme_id or w.programme_id is null)
           and w.purpose = c.purpose and w.effective_from <= $3 order by w.effective_from desc, w.set_at desc limit 1)`,
      [caseProgrammes(actor), menteeId, on.iso],
    );
    return row?.purposes ?? 0;
  }

  /** By purpose, whether it stands on a day: everybody asked agrees, and may answer. */
  standing(menteeId: string, on: LocalDate): Promise<Readonly<Record<ConsentPurpose, boolean>>> {
    return standingConsents(this.source, menteeId, on);
  }

  decidedAlone(actor: Actor, menteeId: string): Promise<GillickRow[]> {
    return this.source.query(
      `select g.record_id, g.decided_on, u.name as assessed_by, g.lead_seen_on, g.review_on
       from gillick_record g join user_account u on u.id = g.assessed_by
       where g.programme_id = any($1) and g.mentee_id = $2 and g.superseded_at is null order by g.decided_on desc`,
      [caseProgrammes(actor), menteeId],
    );
  }

  private async rows(statement: string, actor: Actor, id: string): Promise<ConsentRow[]> {
    const rows = await this.source.query<(ConsentRow & { born_on: string | null })[]>(statement, [
      caseProgrammes(actor),
      id,
    ]);
    return rows.map(({ born_on: born, ...row }) => ({
      ...row,
      reconfirm_on: reconfirmOn(LocalDate.of(row.answered_on), born ? LocalDate.of(born) : null).iso,
    }));
  }
}

/** Whether each consent of a mentee stands on a day. */
export async function standingConsents(
  q: Queryable,
  menteeId: string,
  on: LocalDate,
): Promise<Readonly<Record<ConsentPurpose, boolean>>> {
  const columns = CONSENT_PURPOSES.map(
    purpose => `${consentStands('$1::uuid', purpose, '$2::date')} as "${purpose}"`,
  );
  const [row] = await q.query<Record<ConsentPurpose, boolean>[]>(`select ${columns.join(', ')}`, [
    menteeId,
    on.iso,
  ]);
  if (!row) throw new NotFound();
  return row;
}
