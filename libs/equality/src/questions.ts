/** The lists of the three nations have names of their own; each code begins with the group that it counts under. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** Codes beside the answers of a question. They are never the same thing: declined, passed over, never put. */
export const DECLINED = 'declined';
export const BLANK = 'blank';
export const UNASKED = 'unasked';

export interface EqualityQuestion {
  readonly key: string;
  readonly label: string;
  /** By code, in the order in which they are offered. */
  readonly answers: Readonly<Record<string, string>>;
  /** Put only to those who are known to be sixteen or over. */
  readonly from16?: true;
}

/** Yes, no, and nothing between. */
const YES_NO = { yes: 'Yes', no: 'No' };

export const SEX = { female: 'Female', male: 'Male' };
export const GENDER = { same: 'Yes', different: 'No' };
export const LIMITS = { lot: 'Yes, a lot', little: 'Yes, a little', not: 'Yes, but not limited', none: 'No' };
export const ORIENTATION = {
  straight: 'Straight',
  gay: 'Gay or lesbian',
  bisexual: 'Bisexual',
  other: 'In another way',
};
export const RELIGION = {
  none: 'No religion',
  christian: 'Christian',
  buddhist: 'Buddhist',
  hindu: 'Hindu',
  jewish: 'Jewish',
  muslim: 'Muslim',
  sikh: 'Sikh',
  other: 'Another religion',
};
export const COMMUNITY = { catholic: 'Catholic', protestant: 'Protestant', neither: 'Neither' };
export const CARE = YES_NO;

export const SEX_QUESTION: EqualityQuestion = { key: 'sex', label: 'Sex', answers: SEX };
export const AFTER_ETHNICITY: readonly EqualityQuestion[] = [
  { key: 'religion', label: 'Religion or belief', answers: RELIGION },
  {
    key: 'disability',
    label: 'A condition or illness of a year or more that limits day-to-day life',
    answers: LIMITS,
  },
  { key: 'gender', label: 'Gender the same as the sex registered at birth', answers: GENDER },
  { key: 'orientation', label: 'Sexual orientation', answers: ORIENTATION, from16: true },
  { key: 'care', label: 'In care now or before', answers: CARE },
  { key: 'carer', label: 'Looks after somebody at home', answers: YES_NO },
];
