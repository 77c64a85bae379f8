import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MatchThread, type Pool, problemOf, USUAL_WEIGHTS } from '#matching';

export interface PlanFigures {
  readonly size: number;
  readonly milliseconds: number;
  readonly matched: number;
  /** The longest time for which this process answered nobody. */
  readonly held: number;
}

const INTERESTS = [
  'Music',
  'Science',
  'Sport',
  'Cooking',
  'Art',
  'Games',
  'Books',
  'Dance',
  'Nature',
  'Making',
];
const NEEDS = ['Confidence', 'Friendships', 'Wellbeing', 'School', 'Work', 'Home'];
const TIMES = ['weekday-evening', 'after-school', 'saturday', 'sunday'] as const;
const LANGUAGES = ['Polish', 'Somali', 'Urdu', 'Turkish'];
const MILLION = 1e6;

/** A city programme that is made up, the same each time: a third of the mentees have a firm wish. */
function cityOf(size: number): Pool {
  let state = 20_261_122;
  const dice = (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const some = <T>(from: readonly T[], many: number): T[] => [
    ...new Set(Array.from({ length: many }, () => from[dice(from.length)] as T)),
  ];
  const person = (side: string, at: number) => ({
    id: `${side}${at}`,
    name: '',
    interests: some(INTERESTS, 3),
    needs: some(NEEDS, 2),
    languages: dice(5) ? [] : some(LANGUAGES, 1),
    free: some(TIMES, 2),
    districts: Array.from({ length: 6 }, () => `N${1 + dice(40)}`),
    learning_style: null,
    traits: [dice(2) ? ('woman' as const) : ('man' as const)],
  });
  const all = Array.from({ length: size }, (_, at) => at);
  return {
    programmeId: 'bench',
    mentees: all.map(at => ({
      ...person('e', at),
      days: dice(300),
      traits_must: dice(3) === 0,
      areas_to_avoid: [],
    })),
    mentors: all.map(at => ({
      ...person('r', at),
      experience: some(NEEDS, 1),
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
}

/** Plans as many mentees as mentors, and sees how long this process stood still meanwhile. */
export async function measurePlans(sizes: readonly number[]): Promise<PlanFigures[]> {
  const thread = new MatchThread();
  const figures: PlanFigures[] = [];
  try {
    for (const size of sizes) {
      const pool = cityOf(size);
      const problem = problemOf(pool, new Map(pool.mentees.map(({ id }, at) => [id, at])));
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const began = performance.now();
      const { mentorOf } = await thread.plan(problem, () => undefined);
      const milliseconds = performance.now() - began;
      delay.disable();
      const matched = mentorOf.filter(mentor => mentor >= 0).length;
      figures.push({ size, milliseconds, matched, held: delay.max / MILLION });
    }
  } finally {
    await thread.onModuleDestroy();
  }
  return figures;
}

export const plansInWords = (figures: readonly PlanFigures[]): string =>
  figures
    .map(
      ({ size, milliseconds, matched, held }) =>
        `A plan for ${size.toLocaleString('en-GB')} mentees and as many mentors: ${Math.round(milliseconds).toLocaleString('en-GB')} ms, ${matched.toLocaleString('en-GB')} matched; pages waited ${Math.round(held)} ms at most.`,
    )
    .join('\n');
