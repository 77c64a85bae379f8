import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemOf } from '../../libs/matching/src/fit/encode.js';
import { MatchThread } from '../../libs/matching/src/fit/match-thread.js';
import type { Pool, PoolMentee, PoolMentor } from '../../libs/matching/src/fit/pool.reads.js';
import type { FitProblem } from '../../libs/matching/src/fit/problem.js';
import { USUAL_WEIGHTS } from '../../libs/matching/src/fit/weights.js';
import { planned } from '../../libs/matching/src/plan/planned.js';

const DISTRICTS = ['N1', 'N4', 'N7', 'E5'];
const WORDS = ['Music', 'Science', 'Sport'];
const NEEDS = ['Confidence', 'Friendships'];
const PARTS = ['after-school', 'saturday', 'sunday'] as const;
const TRAITS = ['woman', 'man', 'muslim'] as const;
const WORTH_OF_A_PAIR = 100;

const some = <T>(from: readonly T[], least = 1) => fc.subarray([...from], { minLength: least });
const person = {
  interests: some(WORDS),
  needs: some(NEEDS),
  languages: some(['Polish', 'Somali'], 0),
  free: some(PARTS),
  districts: some(DISTRICTS),
  learning_style: fc.constantFrom('talking' as const, 'doing' as const, null),
};
const mentees = fc.array(
  fc.record({
    ...person,
    traits: some(TRAITS, 0),
    traits_must: fc.boolean(),
    days: fc.nat(600),
    areas_to_avoid: some(DISTRICTS, 0),
  }),
  { minLength: 1, maxLength: 5 },
);
const mentors = fc.array(
  fc.record({
    ...person,
    traits: some(TRAITS, 0),
    experience: some(NEEDS, 0),
    places: fc.integer({ min: 1, max: 2 }),
    open: fc.nat(1),
    state: fc.constantFrom('approved' as const, 'on-hold' as const),
    cleared: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
const pools = fc
  .record({ mentees, mentors, apart: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 3 }) })
  .map((made): Pool => ({
    programmeId: 'p',
    mentees: made.mentees.map((each, at): PoolMentee => ({ ...each, id: `e${at}`, name: `Mentee ${at}` })),
    mentors: made.mentors.map((each, at): PoolMentor => ({ ...each, id: `r${at}`, name: `Mentor ${at}` })),
    conflicts: made.apart.map(([e, r]) => ({ mentee_id: `e${e}`, mentor_id: `r${r}`, kind: 'related' })),
    menteesWithoutProfile: 0,
    mentorsWithoutProfile: 0,
    weights: USUAL_WEIGHTS,
  }));
const asProblem = (pool: Pool) => problemOf(pool, new Map(pool.mentees.map(({ id }, at) => [id, at])));

/** Tries everything: each mentee with nobody and with each mentor who has a place. */
function best({ mentees: many, mentors: others, places, waits }: FitProblem, scores: Int8Array): number {
  const left = [...places];
  const from = (mentee: number): number => {
    if (mentee === many) return 0;
    let most = from(mentee + 1);
    for (let mentor = 0; mentor < others; mentor++) {
      const score = scores[mentee * others + mentor] ?? -1;
      if (score < 0 || (left[mentor] ?? 0) < 1) continue;
      left[mentor] = (left[mentor] ?? 0) - 1;
      most = Math.max(most, score + WORTH_OF_A_PAIR + (waits[mentee] ?? 0) + from(mentee + 1));
      left[mentor] = (left[mentor] ?? 0) + 1;
    }
    return most;
  };
  return from(0);
}

function worth({ mentors: others, waits }: FitProblem, scores: Int8Array, mentorOf: Int32Array): number {
  return mentorOf.reduce(
    (sum, mentor, mentee) =>
      mentor < 0
        ? sum
        : sum + (scores[mentee * others + mentor] ?? 0) + WORTH_OF_A_PAIR + (waits[mentee] ?? 0),
    0,
  );
}

/** Whoever waits longest takes the best who is left. */
function greedy({ mentees: many, mentors: others, places }: FitProblem, scores: Int8Array): Int32Array {
  const left = [...places];
  return Int32Array.from({ length: many }, (_, mentee) => {
    let chosen = -1;
    for (let mentor = 0; mentor < others; mentor++) {
      const score = scores[mentee * others + mentor] ?? -1;
      if (score >= 0 && (left[mentor] ?? 0) > 0 && score > (scores[mentee * others + chosen] ?? -1))
        chosen = mentor;
    }
    if (chosen >= 0) left[chosen] = (left[chosen] ?? 0) - 1;
    return chosen;
  });
}

describe('the plan for everybody who waits', () => {
  const thread = new MatchThread();
  afterAll(() => thread.onModuleDestroy());
  const solve = (problem: FitProblem) => thread.plan(problem, () => undefined);

  it('is worth as much as any plan can be, and gives nobody more than they have places', async () => {
    await fc.assert(
      fc.asyncProperty(pools, async pool => {
        const problem = asProblem(pool);
        const { scores, mentorOf } = await solve(problem);
        expect(worth(problem, scores, mentorOf)).toBe(best(problem, scores));
        const taken = pool.mentors.map((_, at) => mentorOf.filter(mentor => mentor === at).length);
        taken.forEach((count, at) => {
          expect(count).toBeLessThanOrEqual(problem.places[at] ?? 0);
        });
        mentorOf.forEach((mentor, mentee) => {
          if (mentor >= 0) expect(scores[mentee * pool.mentors.length + mentor]).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is never worth less than giving each in turn the best who is left, in a programme of some size', async () => {
    const [pool] = fc.sample(
      fc
        .record({
          mentees: fc.array(mentees, { minLength: 60, maxLength: 60 }),
          mentors: fc.array(mentors, { minLength: 50, maxLength: 50 }),
        })
        .map((made): Pool => ({
          programmeId: 'p',
          mentees: made.mentees.flat().map((each, at) => ({ ...each, id: `e${at}`, name: '' })),
          mentors: made.mentors.flat().map((each, at) => ({ ...each, id: `r${at}`, name: '' })),
          conflicts: [],
          menteesWithoutProfile: 0,
          mentorsWithoutProfile: 0,
          weights: USUAL_WEIGHTS,
        })),
      { numRuns: 1, seed: 7 },
    );
    if (!pool) throw new Error('no pool');
    const problem = asProblem(pool);
    const { scores, mentorOf } = await solve(problem);
    const least = worth(problem, scores, greedy(problem, scores));
    expect(worth(problem, scores, mentorOf)).toBeGreaterThan(least);
  });

  it('lets no protected characteristic weigh that nobody asked for', async () => {
    await fc.assert(
      fc.asyncProperty(pools, async pool => {
        const unasked = { ...pool, mentees: pool.mentees.map(each => ({ ...each, traits: [] })) };
        const bare = { ...unasked, mentors: pool.mentors.map(each => ({ ...each, traits: [] })) };
        const [one, other] = [await thread.fits(asProblem(unasked)), await thread.fits(asProblem(bare))];
        expect(one).toEqual(other);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what was kept, puts aside what was put aside, and says why somebody has nobody', async () => {
    const one = (id: string, more: object = {}) => ({
      id,
      name: id,
      interests: ['Music'],
      needs: ['Confidence'],
      languages: [],
      free: ['saturday' as const],
      districts: ['N4'],
      learning_style: null,
      traits: [],
      ...more,
    });
    const pool: Pool = {
      programmeId: 'p',
      mentees: ['e0', 'e1', 'e2'].map(id => ({
        ...one(id),
        days: 10,
        traits_must: false,
        areas_to_avoid: [],
      })),
      mentors: ['r0', 'r1'].map(id => ({
        ...one(id),
        experience: [],
        places: 1,
        open: 0,
        state: 'approved' as const,
        cleared: true,
      })),
      conflicts: [],
      menteesWithoutProfile: 0,
      mentorsWithoutProfile: 0,
      weights: USUAL_WEIGHTS,
    };
    const kept = [{ mentee_id: 'e2', mentor_id: 'r1' }];
    const without = [{ mentee_id: 'e0', mentor_id: 'r0' }];
    const { rows, places } = await planned(pool, kept, without, solve);
    expect(rows.map(({ menteeId, mentorId, kept: stays }) => [menteeId, mentorId, stays])).toEqual([
      ['e0', null, false],
      ['e1', 'r0', false],
      ['e2', 'r1', true],
    ]);
    // Who must not be matched by now is kept no longer, and their mentor is free for others.
    const barred = { ...pool, conflicts: [{ mentee_id: 'e2', mentor_id: 'r1', kind: 'related' }] };
    const again = await planned(barred, kept, without, solve);
    expect(again.rows.find(({ kept: stays }) => stays)).toBeUndefined();
    expect(again.rows.find(({ menteeId }) => menteeId === 'e2')?.mentorId).not.toBe('r1');
    expect(places).toBe(2);
    expect(rows[0]?.whyNot).toEqual([
      '1 mentor could be, and has no place free',
      '1 mentor must not be, or was put aside',
    ]);
  });
});
