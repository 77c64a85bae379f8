import { Invalid, type LocalDate } from '#kernel';
import { refuseFuture } from '#people';
import { type DAY_PARTS } from '#assessment';

export type ProfileSide = 'mentee' | 'mentor';
export type DayPart = (typeof DAY_PARTS)[number];

export const LEARNING_STYLES = ['talking', 'doing', 'watching', 'reading'] as const;
export type LearningStyle = (typeof LEARNING_STYLES)[number];

/**
 * What a mentor may be glad to be known for, and what a mentee may wish for. Each is of a protected characteristic
 * (Equality Act 2010): it never scores by itself and counts only where a mentee asks for it, with the reason (QiM 56).
 */
export const TRAITS = {
  woman: { words: 'a woman', of: 'sex' },
  man: { words: 'a man', of: 'sex' },
  'non-binary': { words: 'non-binary', of: 'gender-reassignment' },
  'under-30': { words: 'under 30', of: 'age' },
  'over-50': { words: 'over 50', of: 'age' },
  asian: { words: 'Asian', of: 'ethnicity' },
  black: { words: 'Black', of: 'ethnicity' },
  mixed: { words: 'of mixed heritage', of: 'ethnicity' },
  'gypsy-roma-traveller': { words: 'Gypsy, Roma or Traveller', of: 'ethnicity' },
  christian: { words: 'Christian', of: 'religion-or-belief' },
  hindu: { words: 'Hindu', of: 'religion-or-belief' },
  jewish: { words: 'Jewish', of: 'religion-or-belief' },
  muslim: { words: 'Muslim', of: 'religion-or-belief' },
  sikh: { words: 'Sikh', of: 'religion-or-belief' },
  disabled: { words: 'disabled', of: 'disability' },
  lgbt: { words: 'lesbian, gay, bisexual or trans', of: 'sexual-orientation' },
} as const;
export type Trait = keyof typeof TRAITS;
export const TRAIT_KEYS = Object.keys(TRAITS) as Trait[];

/** What both sides say of themselves before a match (QiM 55, MQF 4.2, RESET 17). */
export interface ProfileDetails {
  readonly takenOn: LocalDate;
  readonly interests: readonly string[];
  /** A mentee: help that they want. A mentor: what they can help with. In the words of the programme's list. */
  readonly needs: readonly string[];
  /** Of a mentor: needs with which they have experience already. */
  readonly experience: readonly string[];
  /** Languages that a mentee would rather speak, or that a mentor speaks. */
  readonly languages: readonly string[];
  readonly free: readonly DayPart[];
  /** Outward postcodes, `N4`: where they set out first, then where they can get to. */
  readonly districts: readonly string[];
  readonly learningStyle: LearningStyle | null;
  readonly traits: readonly Trait[];
  /** Whether nobody without these will do. */
  readonly traitsMust: boolean;
  readonly traitsReason: string;
  readonly about: string;
  /** How many matches a mentor can have at one time, 1 to 10; null for a mentee. */
  readonly places: number | null;
}

const OUTWARD = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;
const MOST_DISTRICTS = 40;

/** Outward postcodes as they were typed, each once, in their order. @throws Invalid naming what is none */
export function districtsOf(typed: string): string[] {
  const all = typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const odd = all.find(district => !OUTWARD.test(district));
  if (odd)
    throw new Invalid({
      districts: `“${odd}” is not the first half of a postcode. Write for instance N4, N19`,
    });
  const districts = [...new Set(all)];
  if (!districts.length) throw new Invalid({ districts: 'Write where they set out, for instance N4' });
  if (districts.length > MOST_DISTRICTS)
    throw new Invalid({ districts: `Write ${MOST_DISTRICTS} at most; you wrote ${districts.length}` });
  return districts;
}

/** A profile is complete or it is not kept: half of one would suggest half of the people. @throws Invalid */
export function refuseIncomplete(side: ProfileSide, details: ProfileDetails, today: LocalDate): void {
  refuseFuture('takenOn', details.takenOn, today);
  const they = side === 'mentee' ? 'they' : 'the mentor';
  const faults = {
    ...(!details.interests.length && { interests: 'Choose at least one interest' }),
    ...(!details.needs.length && {
      needs: side === 'mentee' ? 'Choose what they want help with' : 'Choose what they can help with',
    }),
    ...(!details.free.length && { free: `Say when ${they} can meet` }),
    ...(side === 'mentor' && !details.places && { places: 'Say how many matches at one time' }),
    ...(side === 'mentee' &&
      details.traits.length > 0 &&
      details.traitsReason.length < 10 && {
        traitsReason: 'Say why this weighs: a protected characteristic needs an objective reason',
      }),
    ...(details.traitsMust && !details.traits.length && { traits: 'Choose what it is that must be' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}
