import type { LocalDate } from '#kernel';

/** How a referee knows the applicant. What is personal alone may be asked for and does not count (RESET 11). */
export const REFEREE_SETTINGS = ['work', 'volunteering', 'education', 'professional', 'personal'] as const;
export type RefereeSetting = (typeof REFEREE_SETTINGS)[number];

/** Who cannot be a referee, whatever they would say. */
export const REFUSED_REFEREES = ['relative', 'partner', 'household', 'applicant'] as const;
export type RefusedReferee = (typeof REFUSED_REFEREES)[number];
export type Related = 'no' | RefusedReferee;

export const REENGAGE = ['yes', 'no', 'not-sure'] as const;
export const REFERENCE_RESULTS = ['satisfactory', 'follow-up', 'unsatisfactory'] as const;
export type ReferenceResult = (typeof REFERENCE_RESULTS)[number];
export const REFERENCE_WAYS = ['phone', 'email', 'in-person'] as const;
export type ReferenceWay = (typeof REFERENCE_WAYS)[number];

/** On which days after it was asked for a referee is reminded, and from which a third one is asked. */
export const REMINDED_AFTER = [7, 14] as const;
export const THIRD_AFTER = 21;

export interface RefereeNamed {
  readonly name: string;
  /** Empty where they are asked by post or phone, and answer with a letter. */
  readonly email: string;
  readonly organisation: string;
  readonly knows: RefereeSetting | RefusedReferee;
}

/** What a referee says about an applicant. */
export interface ReferenceAnswer {
  readonly name: string;
  readonly position: string;
  readonly setting: RefereeSetting;
  readonly related: Related;
  /** In their own words: in which capacity they know them. */
  readonly capacity: string;
  readonly knownMonths: number;
  readonly seenWithChildren: boolean;
  readonly suitability: string;
  readonly concern: boolean;
  readonly concernWords: string;
  readonly reengage: (typeof REENGAGE)[number];
  readonly reengageWords: string;
  /** The applicant may not see it. */
  readonly confidential: boolean;
}

/** That it is theirs was checked, or what speaks against the applicant was taken up with them. */
export interface ReferenceStep {
  readonly on: LocalDate;
  readonly how: ReferenceWay;
  readonly words: string;
}

export const speaksAgainst = ({
  concern,
  reengage,
}: Pick<ReferenceAnswer, 'concern' | 'reengage'>): boolean => concern || reengage === 'no';
