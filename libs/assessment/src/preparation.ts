/** What a mentee and those around them are told and given before a match. */
export const PREPARATION_KINDS = [
  'information',
  'induction',
  'safeguarding',
  'key-contact',
  'skills-training',
] as const;
export type PreparationKind = (typeof PREPARATION_KINDS)[number];

/** QiM 5, each in a form that suits. */
export const INFORMATION_TOPICS = [
  'commitment',
  'mentor role',
  'getting support',
  'voluntary participation',
] as const;
export const INFORMATION_FORMS = ['text', 'easy-read', 'talked-through', 'translated'] as const;
export const TOLD = ['mentee', 'carer', 'supporter'] as const;

/** Which lines of the usual induction cover a topic that a framework names. */
export const INDUCTION_TOPICS: Readonly<Record<string, readonly string[]>> = {
  boundaries: ['boundaries'],
  confidentiality: ['confidentiality-and-records'],
  'incidents and complaints': ['incidents-and-complaints'],
  'ending the relationship': ['ending-and-support-after'],
  'private meeting on personal matters': ['talk-in-private'],
  'matching, meetings, part in monitoring and evaluation': [
    'matching-and-meetings',
    'monitoring-and-evaluation',
  ],
  'boundaries, problems, contact': ['boundaries', 'problems-and-contact'],
  'personal data, records, confidentiality': ['confidentiality-and-records'],
  'signposting, support after the end': ['ending-and-support-after'],
};
