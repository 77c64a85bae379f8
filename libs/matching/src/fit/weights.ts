import { Invalid } from '#kernel';

/** What weighs in a suggestion, each 0 (not at all) to 5. Protected characteristics weigh only as a mentee's wish. */
export const WEIGHT_KEYS = [
  'needs',
  'experience',
  'interests',
  'times',
  'nearness',
  'languages',
  'wishes',
  'learning',
] as const;
export type WeightKey = (typeof WEIGHT_KEYS)[number];
export type Weights = Readonly<Record<WeightKey, number>>;
export const MOST_WEIGHT = 5;

/** Until a programme sets its own. */
export const USUAL_WEIGHTS: Weights = {
  needs: 3,
  experience: 2,
  interests: 3,
  times: 3,
  nearness: 2,
  languages: 2,
  wishes: 3,
  learning: 1,
};

/** @throws Invalid where one is no whole number from 0 to 5, or where nothing weighs */
export function refuseOddWeights(weights: Weights): void {
  const odd = WEIGHT_KEYS.filter(key => {
    const weight = weights[key];
    return !Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT;
  });
  if (odd.length)
    throw new Invalid(
      Object.fromEntries(odd.map(key => [key, `Enter a whole number from 0 to ${MOST_WEIGHT}`])),
    );
  if (WEIGHT_KEYS.every(key => weights[key] === 0)) throw new Invalid({ needs: 'Something has to weigh' });
}
