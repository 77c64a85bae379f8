import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';
import type { BadgeLeft, ExitAgain, ExitSuccess, ExitWay, LeavingReason, TrialDecision } from './leaving.js';

export interface LeavingRow {
  readonly left_on: string;
  readonly why: LeavingReason;
  readonly reason: string;
  readonly badge: BadgeLeft;
  readonly badge_words: string;
  readonly kept_from: string;
}

export interface ExitRow {
  readonly id: string;
  readonly held_on: string;
  readonly how: ExitWay;
  readonly went_well: string;
  readonly was_hard: string;
  readonly would_help: string;
  readonly success: ExitSuccess;
  readonly again: ExitAgain;
  readonly held_by: string | null;
}

export interface TrialRow {
  readonly held_on: string;
  readonly decision: TrialDecision;
  readonly reasons: string;
  readonly decided_by: string | null;
}

/** How a mentor left, and what was talked over with them; days are YYYY-MM-DD, the newest first. */
@Injectable()
export class LeavingReads {
  constructor(private readonly source: DataSource) {}

  /** The last leaving of somebody who does not mentor now; null for everybody else. */
  async left(actor: Actor, mentorId: string): Promise<LeavingRow | null> {
    const rows = await this.source.query<LeavingRow[]>(
      `select l.left_on, l.why, l.reason, l.badge, l.badge_words, l.kept_from from mentor_leaving l
       where l.programme_id = any($1) and l.mentor_id = $2
         and not exists (select from mentor_period p where p.mentor_id = l.mentor_id and p.ended_on is null)
       order by l.left_on desc, l.recorded_at desc limit 1`,
      [caseProgrammes(actor), mentorId],
    );
    return rows[0] ?? null;
  }

  exits(actor: Actor, mentorId: string): Promise<ExitRow[]> {
    return this.source.query(
      `select x.id, x.held_on, x.how, x.went_well, x.was_hard, x.would_help, x.success, x.again, u.name as held_by
       from mentor_exit x left join user_account u on u.id = x.held_by
       where x.programme_id = any($1) and x.mentor_id = $2 order by x.held_on desc, x.recorded_at desc limit 20`,
      [caseProgrammes(actor), mentorId],
    );
  }

  trials(actor: Actor, mentorId: string): Promise<TrialRow[]> {
    return this.source.query(
      `select t.held_on, t.decision, t.reasons, u.name as decided_by
       from mentor_trial_review t left join user_account u on u.id = t.decided_by
       where t.programme_id = any($1) and t.mentor_id = $2 order by t.held_on desc, t.recorded_at desc limit 20`,
      [caseProgrammes(actor), mentorId],
    );
  }
}
