import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock } from '#kernel';
import { missingOfEach } from '#practice';
import { beforeMatching } from '../matching.gate.js';
import { problemOf } from './encode.js';
import { MatchThread } from './match-thread.js';
import { type Pool, type PoolMentee, type PoolMentor, PoolReads } from './pool.reads.js';
import { type LeftOut, leftOut, type Reasons, reasonsOf } from './reasons.js';

/** So many are shown; whoever wants another one sees why the others come after. */
const SHOWN = 6;
const STRONG = 70;
const GOOD = 50;
export type FitWord = 'strong' | 'good' | 'possible';

export const fitWord = (score: number): FitWord =>
  score >= STRONG ? 'strong' : score >= GOOD ? 'good' : 'possible';

export interface Suggestion extends Reasons {
  readonly mentee: PoolMentee;
  readonly mentor: PoolMentor;
  /** Percent of what weighs. */
  readonly score: number;
  readonly fit: FitWord;
  /** What the gate still asks of the mentor, in words: they cannot start before it is there. */
  readonly lacks: readonly string[];
}

export interface Suggestions {
  readonly shown: readonly Suggestion[];
  /** How many more could be. */
  readonly further: number;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

@Injectable()
export class SuggestionReads {
  constructor(
    private readonly source: DataSource,
    private readonly pools: PoolReads,
    private readonly thread: MatchThread,
    private readonly clock: Clock,
  ) {}

  /** The mentors of the programme for one who waits, the best first (QiM 55 and 56). @throws NotFound */
  async forMentee(actor: Actor, programmeId: string, menteeId: string): Promise<Suggestions | null> {
    const pool = await this.pools.of(actor, programmeId, this.clock.today(), { menteeId });
    return pool.mentees.length ? this.ranked(pool, pool.mentorsWithoutProfile) : null;
  }

  /** Who waits, for one mentor, the best first. Null where the mentor has no profile or is not in role. */
  async forMentor(actor: Actor, programmeId: string, mentorId: string): Promise<Suggestions | null> {
    const pool = await this.pools.of(actor, programmeId, this.clock.today(), { mentorId });
    return pool.mentors.length ? this.ranked(pool, pool.menteesWithoutProfile) : null;
  }

  /** How one pair fits, for the decision about it; null where either is not to be matched now. */
  async ofPair(
    actor: Actor,
    programmeId: string,
    menteeId: string,
    mentorId: string,
  ): Promise<Suggestion | null> {
    const pool = await this.pools.of(actor, programmeId, this.clock.today(), { menteeId, mentorId });
    const { shown } = await this.ranked(pool, 0);
    return shown[0] ?? null;
  }

  /** @param bare how many of the other side cannot be suggested, because nothing is known of them */
  private async ranked(pool: Pool, bare: number): Promise<Suggestions> {
    const menteeAt = new Map(pool.mentees.map(({ id }, at) => [id, at]));
    const scores = await this.thread.fits(problemOf(pool, menteeAt));
    const declined = new Set(
      pool.conflicts.flatMap(({ kind, mentee_id, mentor_id }) =>
        kind === 'declined' ? [mentee_id + mentor_id] : [],
      ),
    );
    const left = new Map<LeftOut, number>();
    if (bare) left.set('no-profile', bare);
    const possible = pool.mentees.flatMap((mentee, at) =>
      pool.mentors.flatMap((mentor, beside) => {
        const score = scores[at * pool.mentors.length + beside] ?? 0;
        const why = leftOut(mentor, score, declined.has(mentee.id + mentor.id));
        if (why) left.set(why, (left.get(why) ?? 0) + 1);
        return why ? [] : [{ mentee, mentor, score }];
      }),
    );
    // Of two that fit as well, whoever waits longer, and then the mentor who has fewer.
    possible.sort(
      (one, other) =>
        other.score - one.score || other.mentee.days - one.mentee.days || one.mentor.open - other.mentor.open,
    );
    const shown = possible.slice(0, SHOWN);
    return { shown: await this.worded(shown), further: possible.length - shown.length, leftOut: left };
  }

  private async worded(
    pairs: readonly { mentee: PoolMentee; mentor: PoolMentor; score: number }[],
  ): Promise<Suggestion[]> {
    const ids = [...new Set(pairs.map(({ mentor }) => mentor.id))];
    const lacking = await missingOfEach(this.source, beforeMatching, ids, this.clock.today());
    return pairs.map(pair => ({
      ...pair,
      ...reasonsOf(pair.mentee, pair.mentor),
      fit: fitWord(pair.score),
      lacks: lacking.get(pair.mentor.id) ?? [],
    }));
  }
}
