import type { ConsentPurpose, PreparationKind, RiskSubject, WaitingBand } from '#assessment';

/** Words for the codes of assessment, risk, consent and preparation. */
export const DAY_PART_WORDS: Record<string, string> = {
  'weekday-morning': 'Weekday mornings',
  'weekday-afternoon': 'Weekday afternoons',
  'after-school': 'After school',
  'weekday-evening': 'Weekday evenings',
  saturday: 'Saturdays',
  sunday: 'Sundays',
};
export const CHARACTERISTIC_WORDS: Record<string, string> = {
  sex: 'Sex',
  age: 'Age',
  ethnicity: 'Ethnicity',
  'religion-or-belief': 'Religion or belief',
  disability: 'Disability',
  'sexual-orientation': 'Sexual orientation',
  'gender-reassignment': 'Gender reassignment',
};
export const OUTCOME_WORDS: Record<string, string> = {
  met: 'Yes',
  'not-met': 'No',
  exception: 'No, and taken on as an exception',
};
export const LEVEL_WORDS: Record<string, string> = { low: 'Low', medium: 'Medium', high: 'High' };
export const RISK_ANSWER_WORDS: Record<string, string> = {
  no: 'No',
  some: 'Some',
  high: 'High',
  'not-known': 'Not known',
};
export const DECISION_WORDS: Record<string, string> = {
  'go-ahead': 'Goes ahead',
  'with-controls': 'Goes ahead with safeguards',
  'not-now': 'Does not go ahead for now',
};
export const SUBJECT_WORDS: Record<RiskSubject, string> = {
  mentee: 'Risk to self and to others',
  activity: 'What they do together',
  home: 'Home and who lives there',
};
export const PURPOSE_WORDS: Record<ConsentPurpose, string> = {
  participation: 'Taking part',
  'third-parties': 'Speaking with others who help',
  'risk-to-mentor': 'Sharing risk with the mentor',
  'review-feedback': 'Sharing what reviews say',
  photos: 'Photos',
  'case-study': 'A case study',
  messages: 'Texts and e-mail',
  'emergency-medical': 'Medical help in an emergency',
  'travel-in-car': 'Travelling in the mentor’s car',
  outings: 'Outings',
  'online-sessions': 'Meeting online',
  evaluation: 'Use of questionnaires',
  'school-or-youth-justice': 'Sharing progress with school or youth justice',
};
export const GIVER_WORDS: Record<string, string> = {
  mentee: 'The young person',
  carer: 'A parent or carer',
  'local-authority': 'The local authority',
};
export const WAY_WORDS: Record<string, string> = {
  signed: 'Signed a form',
  spoken: 'Said so in person',
  phone: 'Said so by phone',
  online: 'Online',
};
export const KIND_WORDS: Record<PreparationKind, string> = {
  information: 'Information for the mentee',
  induction: 'Induction',
  safeguarding: 'How to report a concern',
  'key-contact': 'Contact for the carer',
  'skills-training': 'Training in getting on with people',
};
export const TOPIC_WORDS: Record<string, string> = {
  commitment: 'What they commit to',
  'mentor role': 'What a mentor does',
  'getting support': 'How to get support',
  'voluntary participation': 'That taking part is their choice',
};
export const FORM_WORDS: Record<string, string> = {
  text: 'In writing',
  'easy-read': 'Easy read',
  'talked-through': 'Talked through',
  translated: 'Translated',
};
export const BAND_WORDS: Record<WaitingBand, string> = { high: 'High', usual: 'Usual', low: 'Low' };
export const TOLD_WORDS: Record<string, string> = {
  mentee: 'The mentee',
  carer: 'A parent or carer',
  supporter: 'Somebody else who supports them',
};
export const ESTABLISHMENT_WORDS: Record<string, string> = {
  'young-offender-institution': 'Young offender institution',
  'secure-training-centre': 'Secure training centre',
  'secure-childrens-home': 'Secure children’s home',
  prison: 'Prison',
};
