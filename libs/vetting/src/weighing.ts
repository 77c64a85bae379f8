/** What is weighed, in ticks: whether each bears on this role. The offence itself stays in the sealed note. */
export const FACTORS = [
  'seriousness',
  'age-then',
  'time-since',
  'pattern',
  'changed-circumstances',
  'kind-of-sentence',
  'supervision',
  'risk-to-mentee',
] as const;
export type Factor = (typeof FACTORS)[number];
export const OPENNESS = ['yes', 'partly', 'no', 'not-asked'] as const;

/** What a certificate said and how it was weighed. Sealed, and destroyed six months after the decision. */
export interface Weighing {
  readonly content: string;
  readonly bearing: readonly Factor[];
  readonly open: (typeof OPENNESS)[number];
  readonly comments: string;
  readonly advice: string;
}

export const OUTCOMES = ['approved', 'approved-with-conditions', 'refused', 'barred'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const isClear = (outcome: Outcome): boolean => outcome.startsWith('approved');
