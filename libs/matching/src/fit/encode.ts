import type { Pool, PoolMentee, PoolMentor } from './pool.reads.js';
import type { Criterion, FitProblem } from './problem.js';
import type { WeightKey } from './weights.js';

type Having<P> = (person: P) => readonly string[];

/** So many in common say all that there is to say. */
const ENOUGH = 3;
const ALL = 255;
/** A wait adds one for each week, 50 at most. */
const DAYS_OF_A_POINT = 7;
const MOST_FOR_WAITING = 50;

/** What a pair is compared by, as bits. A mentor who cannot take anybody on has no places and is scored all the same. */
export function problemOf(pool: Pool, menteeIds: ReadonlyMap<string, number>): FitProblem {
  const { mentees, mentors, weights } = pool;
  const of = (
    key: WeightKey,
    mentee: Having<PoolMentee>,
    mentor: Having<PoolMentor>,
    cap = ENOUGH,
  ): Criterion => {
    const { words, ofMentee, ofMentor } = bitsOf(mentees, mentors, mentee, mentor);
    return { key, weight: weights[key], cap, words, ofMentee, ofMentor };
  };
  const interest = (person: { interests: readonly string[] }) => person.interests.map(plain);
  const language = (person: { languages: readonly string[] }) => person.languages.map(plain);
  const style = (person: { learning_style: string | null }) =>
    person.learning_style ? [person.learning_style] : [];
  const criteria = [
    of(
      'needs',
      e => e.needs,
      r => r.needs,
    ),
    of(
      'experience',
      e => e.needs,
      r => r.experience,
      2,
    ),
    of('interests', interest, interest),
    of(
      'times',
      e => e.free,
      r => r.free,
      2,
    ),
    of('languages', language, language, 1),
    of(
      'wishes',
      e => e.traits,
      r => r.traits,
      ALL,
    ),
    of('learning', style, style, 1),
  ];
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    criteria,
    wishes: criteria.findIndex(({ key }) => key === 'wishes'),
    reach: { weight: weights.nearness, ...reachOf(mentees, mentors) },
    must: Uint8Array.from(mentees, ({ traits, traits_must }) => Number(traits_must && traits.length > 0)),
    forbidden: Int32Array.from(
      pool.conflicts.flatMap(({ mentee_id, mentor_id }) => {
        const mentee = menteeIds.get(mentee_id);
        const mentor = mentorAt.get(mentor_id);
        return mentee === undefined || mentor === undefined ? [] : [mentee * mentors.length + mentor];
      }),
    ),
    aside: new Uint8Array(mentees.length),
    places: Int32Array.from(mentors, placesLeft),
    waits: Uint8Array.from(mentees, ({ days }) =>
      Math.min(MOST_FOR_WAITING, Math.max(0, Math.floor(days / DAYS_OF_A_POINT))),
    ),
  };
}

export const placesLeft = ({ state, cleared, places, open }: PoolMentor): number =>
  state === 'approved' && cleared ? Math.max(0, places - open) : 0;

/** Where a mentee can go: not where they must not be. */
export const reachOfMentee = ({ districts, areas_to_avoid }: PoolMentee): string[] => {
  const avoided = new Set(areas_to_avoid.flatMap(area => area.toUpperCase().split(/[^A-Z0-9]+/)));
  return districts.filter(district => !avoided.has(district));
};

export const plain = (words: string): string => words.trim().toLowerCase();

function reachOf(mentees: readonly PoolMentee[], mentors: readonly PoolMentor[]) {
  const homeOf = ({ districts }: { districts: readonly string[] }) => districts[0] ?? '';
  // A home may lie where its mentee must not be, and so in nobody's reach: it has a place all the same.
  const homes = [...mentees, ...mentors].map(homeOf);
  const { at, ...bits } = bitsOf(mentees, mentors, reachOfMentee, r => r.districts, homes);
  const home = (person: { districts: readonly string[] }) => at(homeOf(person));
  return {
    ...bits,
    homeOfMentee: Int32Array.from(mentees, home),
    homeOfMentor: Int32Array.from(mentors, home),
  };
}

function bitsOf(
  mentees: readonly PoolMentee[],
  mentors: readonly PoolMentor[],
  mentee: Having<PoolMentee>,
  mentor: Having<PoolMentor>,
  known: readonly string[] = [],
) {
  const places = new Map<string, number>();
  const at = (word: string): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  known.forEach(at);
  const ofMentees = mentees.map(each => mentee(each).map(at));
  const ofMentors = mentors.map(each => mentor(each).map(at));
  const words = Math.max(1, Math.ceil(places.size / 32));
  return { at, words, ofMentee: masks(ofMentees, words), ofMentor: masks(ofMentors, words) };
}

function masks(of: readonly (readonly number[])[], words: number): Uint32Array {
  const all = new Uint32Array(of.length * words);
  of.forEach((bits, who) => {
    for (const bit of bits) {
      const at = who * words + (bit >> 5);
      all[at] = (all[at] ?? 0) | (1 << (bit & 31));
    }
  });
  return all;
}
