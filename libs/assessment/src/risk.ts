/** What may put a mentee at risk (RESET, section 5, in our own words). */
export const QUESTIONS_OF_SELF = {
  health: 'A health condition that whoever meets them should know of',
  medicine: 'Medicine that has to be taken at certain times',
  allergies: 'Allergies, to food or otherwise',
  'self-harm': 'Harming themselves, or thoughts of it',
  'learning-and-behaviour': 'A learning need, or behaviour that others may misread',
  substances: 'Use of drugs, alcohol or other substances',
  'travelling-alone': 'Travelling to a meeting alone',
  'places-to-avoid': 'Places they have to keep away from, or people who seek them',
} as const;

/** What may put somebody else at risk. */
export const QUESTIONS_OF_OTHERS = {
  violence: 'Violence or threats, towards staff or anybody else',
  attitudes: 'Conduct towards people of another sex, background or belief',
  'family-and-friends': 'Family or friends whom a mentor should not run into',
  stories: 'Telling things that turned out not to be so',
  offences: 'Offences that matter for where and how they meet',
} as const;

export const RISK_ANSWERS = ['no', 'some', 'high', 'not-known'] as const;
export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export const RISK_DECISIONS = ['go-ahead', 'with-controls', 'not-now'] as const;
/** Those of a mentee's file; a service, a match or a venue is assessed elsewhere, in the same record. */
export const RISK_SUBJECTS = ['mentee', 'activity', 'home'] as const;

export type RiskQuestion = keyof typeof QUESTIONS_OF_SELF | keyof typeof QUESTIONS_OF_OTHERS;
export type RiskAnswer = (typeof RISK_ANSWERS)[number];
export type RiskSubject = (typeof RISK_SUBJECTS)[number];
export const RISK_QUESTIONS = Object.keys({ ...QUESTIONS_OF_SELF, ...QUESTIONS_OF_OTHERS }) as RiskQuestion[];
