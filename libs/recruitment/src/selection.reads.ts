import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock } from '#kernel';
import { caseProgrammes } from '#people';
import { type Missing, missing } from '#practice';
import { beforeInterview } from './application.rules.js';
import { beforeApproval } from './approval.gate.js';
import { lastDecision, refuseNoFeedback, refuseTurnedDown, refuseWithdrawn } from './selection.js';
import { selectionReasonsRecorded } from './selection.rules.js';

/** A decision on an applicant, and what they were told. Days are YYYY-MM-DD. */
export interface DecisionRow {
  readonly id: string;
  readonly outcome: 'approved' | 'rejected' | 'withdrawn';
  readonly decidedOn: string;
  readonly reasons: string;
  readonly conditions: string;
  readonly probationUntil: string | null;
  readonly decidedBy: string;
  readonly decidedWith: string | null;
  readonly fedBackOn: string | null;
  readonly fedBackHow: 'letter' | 'phone' | 'in-person' | null;
  readonly feedback: string | null;
  readonly opportunities: string | null;
  /** They were interviewed or a referee was asked since. */
  readonly cameBack: boolean;
}

@Injectable()
export class SelectionReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The decisions on somebody, the newest first: none for those of before they were kept. */
  ofMentor(actor: Actor, mentorId: string): Promise<DecisionRow[]> {
    return this.source.query(
      `select d.id, d.outcome, d.decided_on as "decidedOn", d.reasons, d.conditions, d.probation_until as "probationUntil", u.name as "decidedBy",
         w.name as "decidedWith", f.given_on as "fedBackOn", f.how as "fedBackHow", f.feedback, f.opportunities,
         applicant_came_back(d.mentor_id, d.decided_on, d.recorded_at) as "cameBack"
       from selection_decision d join user_account u on u.id = d.decided_by left join user_account w on w.id = d.decided_with
       left join selection_feedback f on f.decision_id = d.id
       where d.programme_id = any($1) and d.mentor_id = $2 order by d.decided_on desc, d.recorded_at desc`,
      [caseProgrammes(actor), mentorId],
    );
  }

  /** What still stands before the approval of somebody; the reasons are given with the decision itself. */
  async missing(mentorId: string): Promise<Missing[]> {
    const lacking = await missing(this.source, beforeApproval, mentorId, this.clock.today());
    return lacking.filter(({ rule }) => rule !== selectionReasonsRecorded.key);
  }

  /** The same with what stands before the interview: all that an applicant's file still waits for. */
  async checklist(mentorId: string): Promise<Missing[]> {
    const [first, then] = await Promise.all([
      missing(this.source, beforeInterview, mentorId, this.clock.today()),
      this.missing(mentorId),
    ]);
    return [...first, ...then];
  }

  /** Whether an applicant can be turned down, or told why. @throws Refusal */
  async refuseClosed(mentorId: string, step: 'reject' | 'withdraw' | 'feedback'): Promise<void> {
    const last = await lastDecision(this.source, mentorId);
    if (step === 'reject') refuseTurnedDown(last);
    else if (step === 'withdraw') refuseWithdrawn(last);
    else refuseNoFeedback(last);
  }
}
