import { type LetterKind, PERSON_FIELDS } from '#letters';

const CLOSE = '\n\nWith best wishes\n\n{{sender}}\n{{programme}}\n';
const mentee = { about: 'mentee', fields: PERSON_FIELDS, byItself: false } as const;

/** What each party is written when a match has ended: what stops, what it means, where to turn (QiM 61, RESET manual). */
export const endingLetters: readonly LetterKind[] = [
  {
    ...mentee,
    key: 'match-ended',
    title: 'The match has ended, to the young person or their family',
    to: ['mentee', 'carer'],
    asks: ['third-parties'],
    subject: 'The end of your match',
    body: `Dear {{recipient}}

The match of {{first name}} with their mentor has come to its end. Thank you for the time and the trust.

From today our service arranges no more meetings, and the mentor no longer acts for us. If the two would like to stay in touch, please talk with {{worker}} first: it would be their own decision and outside our care.

{{worker}} is there for any question, and for help with what comes next.${CLOSE}`,
  },
  {
    ...mentee,
    key: 'match-ended-referrer',
    title: 'The match has ended, to a referrer or somebody who helps',
    to: ['referrer', 'professional', 'supporter'],
    asks: ['third-parties'],
    subject: 'A match has ended',
    body: `Dear {{recipient}}

The match of {{first name}} has come to its end. We have explained to everybody why, and what it means.

Please call {{worker}} if you see that {{first name}} needs something more.${CLOSE}`,
  },
  {
    about: 'mentor',
    fields: PERSON_FIELDS,
    byItself: false,
    key: 'match-ended-mentor',
    title: 'The match has ended, to the mentor',
    to: ['mentor'],
    asks: [],
    subject: 'The end of your match',
    body: `Dear {{first name}}

Your match has come to its end. Thank you for every hour of it.

From today supervision, insurance and expenses for this match stop, and so does your access to its records. Please destroy any notes, numbers and addresses that you still have. Contact outside the service is no longer under our care; please speak with {{worker}} before you answer any.

We would like to hear how it was for you, and whether you would like to mentor again.${CLOSE}`,
  },
];
