import { TRAITS } from '../profiles/profile.js';
import { plain, reachOfMentee } from './encode.js';
import type { PoolMentee, PoolMentor } from './pool.reads.js';
import { AGAINST_A_WISH, FORBIDDEN } from './problem.js';

/** Why two fit and why not, in words; said to staff, about the two as they stand in their profiles. */
export interface Reasons {
  readonly why: readonly string[];
  readonly whyNot: readonly string[];
}

const TIMES: Record<string, string> = {
  'weekday-morning': 'on weekday mornings',
  'weekday-afternoon': 'on weekday afternoons',
  'after-school': 'after school',
  'weekday-evening': 'on weekday evenings',
  saturday: 'on Saturdays',
  sunday: 'on Sundays',
};
const STYLES = { talking: 'talking', doing: 'doing', watching: 'watching', reading: 'reading' };

export function reasonsOf(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  const all = [
    wishes(mentee, mentor),
    times(mentee, mentor),
    needs(mentee, mentor),
    interests(mentee, mentor),
    nearness(mentee, mentor),
    languages(mentee, mentor),
    learning(mentee, mentor),
    load(mentor),
  ];
  return { why: all.flatMap(({ why }) => why), whyNot: all.flatMap(({ whyNot }) => whyNot) };
}

const yes = (...why: string[]): Reasons => ({ why, whyNot: [] });
const no = (...whyNot: string[]): Reasons => ({ why: [], whyNot });
const NOTHING: Reasons = { why: [], whyNot: [] };

export const traitWords = (traits: readonly (keyof typeof TRAITS)[]): string =>
  listed(traits.map(trait => TRAITS[trait].words));

function wishes(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  const met = mentee.traits.filter(trait => mentor.traits.includes(trait));
  const unmet = mentee.traits.filter(trait => !mentor.traits.includes(trait));
  return {
    why: met.length ? [`Is ${traitWords(met)}, as asked for`] : [],
    whyNot: unmet.length ? [`Asked for somebody ${traitWords(unmet)}; not known of this mentor`] : [],
  };
}

function times(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  const both = mentee.free.filter(part => mentor.free.includes(part));
  if (!both.length) return no('Never free at the same time');
  return yes(`Both free ${listed(both.map(part => TIMES[part] ?? part))}`);
}

function needs(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  const helped = mentee.needs.filter(need => mentor.needs.includes(need));
  const known = helped.filter(need => mentor.experience.includes(need));
  const left = mentee.needs.filter(need => !mentor.needs.includes(need));
  return {
    why: [
      ...(helped.length ? [`Can help with ${listed(helped.map(plain))}`] : []),
      ...(known.length ? [`Has helped somebody with ${listed(known.map(plain))} before`] : []),
    ],
    whyNot: helped.length ? [] : [`Does not offer help with ${listed(left.map(plain))}`],
  };
}

function interests(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  const theirs = new Set(mentor.interests.map(plain));
  const both = mentee.interests.filter(interest => theirs.has(plain(interest)));
  return both.length ? yes(`Both enjoy ${listed(both.map(plain))}`) : no('No interest in common');
}

function nearness(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  const reach = reachOfMentee(mentee);
  const [here, there] = [mentee.districts[0] ?? '', mentor.districts[0] ?? ''];
  if (here === there && reach.includes(here)) return yes(`Both set out in ${here}`);
  if (reach.includes(there)) return yes(`${there}, where the mentor sets out, is in reach`);
  if (mentor.districts.includes(here) && reach.includes(here)) return yes(`The mentor comes to ${here}`);
  const both = reach.filter(district => mentor.districts.includes(district));
  if (both.length) return yes(`Both can get to ${listed(both.slice(0, 3))}`);
  return no(
    mentee.areas_to_avoid.length
      ? 'Nowhere that both can get to outside the areas to avoid'
      : 'Nowhere that both can get to',
  );
}

function languages(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  if (!mentee.languages.length) return NOTHING;
  const spoken = new Set(mentor.languages.map(plain));
  const both = mentee.languages.filter(language => spoken.has(plain(language)));
  return both.length ? yes(`Speaks ${listed(both)}`) : no(`Does not speak ${listed(mentee.languages)}`);
}

function learning(mentee: PoolMentee, mentor: PoolMentor): Reasons {
  if (!mentee.learning_style || mentee.learning_style !== mentor.learning_style) return NOTHING;
  return yes(`Both learn best by ${STYLES[mentee.learning_style]}`);
}

function load(mentor: PoolMentor): Reasons {
  if (mentor.open === 0) return yes('Has nobody yet');
  return no(`Has ${mentor.open} of ${mentor.places} places taken`);
}

/** Why nobody of this kind is suggested: how many, in words that follow their number. */
export type LeftOut =
  'no-profile' | 'on-hold' | 'not-cleared' | 'full' | 'declined' | 'conflict' | 'wish' | 'reach';

/** Why a mentor is no suggestion for a mentee; null where they are one. */
export function leftOut(mentor: PoolMentor, score: number, declined: boolean): LeftOut | null {
  if (mentor.state === 'on-hold') return 'on-hold';
  if (!mentor.cleared) return 'not-cleared';
  if (mentor.open >= mentor.places) return 'full';
  if (score === FORBIDDEN) return declined ? 'declined' : 'conflict';
  if (score >= 0) return null;
  return score === AGAINST_A_WISH ? 'wish' : 'reach';
}

/** `a, b and c` */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
