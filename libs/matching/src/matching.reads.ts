import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { missing, reasonOf } from '#practice';
import { type MatchStatus, type MatchStep, refuseClosedStep } from './match-steps.js';
import { beforeActive } from './introduction/introduction.gates.js';
import { refuseFor, refuseUnready, refuseUnwaiting } from './readiness.js';

export interface MatchRow {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly version: number;
  readonly status: MatchStatus;
  readonly mentee_id: string;
  readonly mentee: string;
  readonly mentor_id: string;
  readonly mentor: string;
  readonly owner_id: string | null;
  readonly owner: string | null;
  readonly proposed_on: string;
  readonly rationale: string;
  readonly started_on: string | null;
  readonly planned_end_on: string | null;
  readonly ended_on: string | null;
  readonly end_reason: string | null;
}

export interface AgreementRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_signed_on: string | null;
  readonly mentee_signed_on: string | null;
  readonly service_signed_on: string | null;
  readonly meeting_every_days: number | null;
  readonly places: string[];
  readonly note: string;
}

const MATCH = `select m.id, m.programme_id, g.name as programme, m.version, m.status, m.mentee_id, m.mentor_id, m.owner_id, o.name as owner,
    concat_ws(' ', coalesce(pe.preferred_name, pe.first_name), pe.last_name) as mentee,
    concat_ws(' ', coalesce(po.preferred_name, po.first_name), po.last_name) as mentor,
    m.proposed_on, m.rationale, m.started_on, m.planned_end_on, m.ended_on, m.end_reason
  from match m join programme g on g.id = m.programme_id left join user_account o on o.id = m.owner_id
  join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
  join mentor r on r.id = m.mentor_id join person po on po.id = r.person_id`;

@Injectable()
export class MatchingReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async match(actor: Actor, id: string): Promise<MatchRow> {
    const rows = await this.source.query<MatchRow[]>(
      `${MATCH} where m.programme_id = any($1) and m.id = $2`,
      [caseProgrammes(actor), id],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  ofMentee(actor: Actor, menteeId: string): Promise<MatchRow[]> {
    return this.source.query(
      `${MATCH} where m.programme_id = any($1) and m.mentee_id = $2 order by m.proposed_on desc, m.id`,
      [caseProgrammes(actor), menteeId],
    );
  }

  ofMentor(actor: Actor, mentorId: string): Promise<MatchRow[]> {
    return this.source.query(
      `${MATCH} where m.programme_id = any($1) and m.mentor_id = $2 order by m.proposed_on desc, m.id`,
      [caseProgrammes(actor), mentorId],
    );
  }

  /** A mentor's own running matches; none while they are not cleared. */
  own(actor: Actor): Promise<MatchRow[]> {
    return this.source.query(
      `${MATCH} where m.mentor_id = $1 and cleared_to_meet(m.mentor_id, $2) and m.status in ('active', 'paused') order by m.started_on desc, m.id`,
      [actor.mentorId, this.clock.today().iso],
    );
  }

  async agreement(matchId: string): Promise<AgreementRow | null> {
    const rows = await this.source.query<AgreementRow[]>(
      `select record_id, version, mentor_signed_on, mentee_signed_on, service_signed_on, meeting_every_days, places, note
       from mentoring_agreement where match_id = $1 and superseded_at is null`,
      [matchId],
    );
    return rows[0] ?? null;
  }

  /** Whether a step is open to a match on a day, before anybody fills in a form. @throws Refusal naming all that lacks */
  async refuseClosedStep(match: MatchRow, step: MatchStep, today: LocalDate): Promise<void> {
    refuseClosedStep(match.status, step);
    if (step !== 'begin') return;
    const { id, mentor_id: mentorId, mentee_id: menteeId } = match;
    await refuseUnready(this.source, { id, mentorId, menteeId }, today);
    refuseFor('match-not-introduced', (await missing(this.source, beforeActive, id, today)).map(reasonOf));
  }

  /** Whether a match can be proposed for a mentee at all. @throws Refusal */
  refuseUnwaiting(menteeId: string): Promise<void> {
    return refuseUnwaiting(this.source, menteeId);
  }
}
