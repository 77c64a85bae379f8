import { placesLeft, problemOf } from '../fit/encode.js';
import type { Planned } from '../fit/match-thread.js';
import type { Pool } from '../fit/pool.reads.js';
import { AGAINST_A_WISH, type FitProblem, FORBIDDEN } from '../fit/problem.js';
import { reasonsOf } from '../fit/reasons.js';

interface Pair {
  readonly mentee_id: string;
  readonly mentor_id: string;
}

/** One who waits, and the mentor whom the plan has for them. */
export interface PlanRow {
  readonly place: number;
  readonly menteeId: string;
  readonly mentorId: string | null;
  readonly fit: number | null;
  readonly why: readonly string[];
  /** Of somebody without a mentor: why nobody could be. */
  readonly whyNot: readonly string[];
  /** Whoever would fit best if it were not the mentor of the plan. */
  readonly nextMentorId: string | null;
  readonly kept: boolean;
}

/** Plans for all that is not kept already, in the order of the wait. */
export async function planned(
  pool: Pool,
  kept: readonly Pair[],
  without: readonly Pair[],
  solve: (problem: FitProblem) => Promise<Planned>,
): Promise<{ rows: PlanRow[]; mentees: number; places: number }> {
  const putAside = without.map(pair => ({ ...pair, kind: 'put-aside' }));
  const all: Pool = { ...pool, conflicts: [...pool.conflicts, ...putAside] };
  const menteeAt = new Map(pool.mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(pool.mentors.map(({ id }, at) => [id, at]));
  const problem = problemOf(all, menteeAt);
  const fixed = keptPairs(problem, kept, menteeAt, mentorAt);
  const { scores, mentorOf } = await solve(problem);
  const rows = pool.mentees.map((mentee, at): PlanRow => {
    const scoreOf = (mentor: number) => scores[at * pool.mentors.length + mentor] ?? FORBIDDEN;
    const chosen = fixed.get(at) ?? mentorOf[at] ?? -1;
    const mentor = pool.mentors[chosen];
    const next = pool.mentors[nextBest(problem, chosen, scoreOf)];
    const reasons = mentor ? reasonsOf(mentee, mentor) : { why: [], whyNot: nobody(problem, scoreOf) };
    return {
      place: at,
      menteeId: mentee.id,
      mentorId: mentor?.id ?? null,
      fit: mentor ? Math.max(0, scoreOf(chosen)) : null,
      ...reasons,
      nextMentorId: next?.id ?? null,
      kept: fixed.has(at),
    };
  });
  const places = pool.mentors.reduce((sum, mentor) => sum + placesLeft(mentor), 0);
  return { rows, mentees: pool.mentees.length, places };
}

/** Takes the kept pairs out of the question: their mentees ask for nobody, and their mentors have a place less. */
function keptPairs(
  problem: FitProblem,
  kept: readonly Pair[],
  menteeAt: ReadonlyMap<string, number>,
  mentorAt: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const fixed = new Map<number, number>();
  const barred = new Set(problem.forbidden);
  for (const { mentee_id, mentor_id } of kept) {
    const [mentee, mentor] = [menteeAt.get(mentee_id), mentorAt.get(mentor_id)];
    const free = mentor === undefined ? 0 : (problem.places[mentor] ?? 0);
    // Who is matched or full by now, or must not be matched with the other any more, is kept no longer.
    if (mentee === undefined || mentor === undefined || free < 1) continue;
    if (barred.has(mentee * problem.mentors + mentor)) continue;
    problem.places[mentor] = free - 1;
    problem.waits[mentee] = 0;
    problem.aside[mentee] = 1;
    fixed.set(mentee, mentor);
  }
  return fixed;
}

function nextBest(problem: FitProblem, chosen: number, scoreOf: (mentor: number) => number): number {
  let best = -1;
  for (let mentor = 0; mentor < problem.mentors; mentor++) {
    if (mentor === chosen || (problem.places[mentor] ?? 0) < 1 || scoreOf(mentor) < 0) continue;
    if (best < 0 || scoreOf(mentor) > scoreOf(best)) best = mentor;
  }
  return best;
}

/** Why nobody is there for somebody, the most common reason first. */
function nobody(problem: FitProblem, scoreOf: (mentor: number) => number): string[] {
  const counts = { full: 0, wish: 0, reach: 0, aside: 0, others: 0 };
  for (let mentor = 0; mentor < problem.mentors; mentor++) {
    const score = scoreOf(mentor);
    if (score >= 0) counts[(problem.places[mentor] ?? 0) < 1 ? 'full' : 'others']++;
    else counts[score === FORBIDDEN ? 'aside' : score === AGAINST_A_WISH ? 'wish' : 'reach']++;
  }
  const said = (count: number, one: string, many: string): readonly [number, string] => [
    count,
    count === 1 ? `1 mentor ${one}` : `${count} mentors ${many}`,
  ];
  const told = [
    said(counts.others, 'could be, and suits somebody else better', 'could be, and suit others better'),
    said(counts.full, 'could be, and has no place free', 'could be, and have no place free'),
    said(counts.reach, 'cannot get to the same places', 'cannot get to the same places'),
    said(counts.wish, 'is not whom they must have', 'are not whom they must have'),
    said(counts.aside, 'must not be, or was put aside', 'must not be, or were put aside'),
  ];
  return told.filter(([count]) => count > 0).map(([, words]) => words);
}
