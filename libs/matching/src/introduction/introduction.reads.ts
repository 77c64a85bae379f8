import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate } from '#kernel';
import { wordsProgrammes, wordsReadable } from '#people';
import { type Missing, missing } from '#practice';
import type { MatchRow } from '../matching.reads.js';
import { unready } from '../readiness.js';
import type { Covered, Present, RiskDecision, Shared, Side, ToldAnswer } from './introduction.js';
import { beforeActive, beforeMeeting } from './introduction.gates.js';

export interface ToldRow {
  readonly side: Side;
  readonly version: number;
  readonly told_on: string;
  readonly reasons_explained: boolean;
  readonly chance_to_decline: boolean;
  readonly answer: ToldAnswer;
  readonly reason: string;
  readonly note: string;
}

export interface BriefingRow {
  readonly version: number;
  readonly briefed_on: string;
  readonly shared: Shared[];
  readonly risk_consented: boolean;
  readonly note: string;
}

export interface MatchRiskRow {
  readonly version: number;
  readonly assessed_on: string;
  readonly activities: string;
  readonly to_mentee: string;
  readonly to_mentor: string;
  readonly measures: string;
  readonly insured: boolean;
  readonly who_to_call: string;
  readonly decision: RiskDecision;
  readonly review_on: string;
}

export interface MeetingRow {
  readonly version: number;
  readonly held_on: string;
  readonly place: string;
  readonly present: Present[];
  readonly led_by: string | null;
  readonly led_by_other: string;
  readonly covered: Covered[];
  readonly case_manager_id: string | null;
  readonly case_manager: string | null;
  readonly next_on: string | null;
  readonly next_place: string;
  readonly note: string;
}

export interface DecisionOfMatch {
  readonly decided_on: string;
  readonly rationale: string;
  readonly characteristic: string | null;
  readonly justification: string;
  readonly fit: number | null;
  readonly why: string[];
  readonly why_not: string[];
}

/** What stands on record of a match before it began. Words are left out for who may not read them. */
export interface Introduction {
  readonly decision: DecisionOfMatch | null;
  readonly told: readonly ToldRow[];
  readonly briefing: BriefingRow | null;
  readonly risk: MatchRiskRow | null;
  readonly meeting: MeetingRow | null;
  readonly reads: boolean;
}

const STANDS = 'where t.match_id = $1 and t.superseded_at is null';

@Injectable()
export class IntroductionReads {
  constructor(private readonly source: DataSource) {}

  /** @param match one that the actor may read already */
  async of(actor: Actor, match: Pick<MatchRow, 'id' | 'programme_id'>): Promise<Introduction> {
    const q = this.source;
    const [decisions, told, briefings, risks, meetings] = await Promise.all([
      q.query<(DecisionOfMatch & { reads: boolean })[]>(
        `select t.decided_on, t.rationale, t.characteristic, t.justification, t.fit, t.why, t.why_not from match_decision t where t.match_id = $1`,
        [match.id],
      ),
      q.query<ToldRow[]>(
        `select t.side, t.version, t.told_on, t.reasons_explained, t.chance_to_decline, t.answer, t.reason, t.note from match_told t ${STANDS}`,
        [match.id],
      ),
      q.query<BriefingRow[]>(
        `select t.version, t.briefed_on, t.shared, t.risk_consented, t.note from match_briefing t ${STANDS}`,
        [match.id],
      ),
      q.query<MatchRiskRow[]>(`select t.* from match_risk t ${STANDS}`, [match.id]),
      q.query<MeetingRow[]>(
        `select t.*, u.name as case_manager from match_meeting t left join user_account u on u.id = t.case_manager_id ${STANDS}`,
        [match.id],
      ),
    ]);
    const [{ reads } = { reads: false }] = await q.query<{ reads: boolean }[]>(
      `select ${wordsReadable('casework', 'm', '$1', '$2')} as reads from (select programme_id, null::uuid as recorded_by from match where id = $3) m`,
      [wordsProgrammes(actor), actor.userId, match.id],
    );
    const shut = <T extends object>(row: T | undefined, words: Partial<T>): T | null =>
      row ? (reads ? row : { ...row, ...words }) : null;
    return {
      decision: decisions[0] ?? null,
      told: told.map(row => (reads ? row : { ...row, reason: '', note: '' })),
      briefing: shut(briefings[0], { note: '' }),
      risk: shut(risks[0], { to_mentee: '', to_mentor: '', measures: '' }),
      meeting: shut(meetings[0], { note: '' }),
      reads,
    };
  }

  /** What a proposed match still needs before it begins, each with the form that supplies it. */
  async lacking(match: MatchRow, today: LocalDate): Promise<Missing[]> {
    const { id: matchId, mentee_id: menteeId, mentor_id: mentorId } = match;
    const [reasons, meeting, active] = await Promise.all([
      unready(this.source, { id: matchId, menteeId, mentorId }, today),
      missing(this.source, beforeMeeting, matchId, today),
      missing(this.source, beforeActive, matchId, today),
    ]);
    // One form supplies both the meeting and the worker named in it.
    const others = reasons.map(({ code, text, href }) => ({
      rule: code,
      text,
      href: href ?? '',
      overridable: false,
    }));
    const steps = [...meeting, ...active].filter(
      (need, at, all) => all.findIndex(({ href }) => href === need.href) === at,
    );
    return [...others, ...steps];
  }
}
