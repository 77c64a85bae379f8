import { type LetterKind, PERSON_FIELDS } from '#letters';

const about = { about: 'mentee', fields: PERSON_FIELDS, byItself: false } as const;
const waiting = { states: ['waiting'], otherwise: 'They are not on the waiting list' };
const CLOSE = '\n\nWith best wishes\n\n{{sender}}\n{{programme}}\n';

/** Letters to a mentee and to those around them, from the waiting list to the welcome. */
export const menteeLetters: readonly LetterKind[] = [
  {
    ...about,
    key: 'waiting-list-check',
    when: waiting,
    title: 'Do you still want a mentor?',
    to: ['mentee'],
    asks: [],
    subject: 'Do you still want a mentor?',
    body: `Dear {{first name}}

You are on our waiting list, and we have not forgotten you. We would like to know how you are, and whether you still want a mentor.

Please call or text {{worker}}, or answer this letter. You can also tell us that you have changed your mind: that is fine.${CLOSE}`,
  },
  {
    ...about,
    key: 'waiting-list-check-carer',
    when: waiting,
    title: 'Still waiting, to a carer',
    to: ['carer'],
    asks: ['third-parties'],
    subject: 'Waiting for a mentor',
    body: `Dear {{recipient}}

{{first name}} is on our waiting list still. We are looking for the right person, and keep in touch while they wait.

Has anything changed that we should know of? Please call {{worker}}.${CLOSE}`,
  },
  {
    ...about,
    key: 'welcome-mentee',
    title: 'Welcome, to the young person',
    to: ['mentee'],
    asks: [],
    subject: 'Welcome',
    body: `Dear {{first name}}

Welcome. Mentoring is for you: you decide what you would like to talk about and do, and you can stop whenever you like.

{{worker}} is your worker. Call them if anything worries you, or if something about mentoring is not right for you. What you tell us stays with us unless somebody is in danger.${CLOSE}`,
  },
  {
    ...about,
    key: 'welcome-carer',
    title: 'Welcome, to a parent or carer',
    to: ['carer'],
    asks: ['third-parties'],
    subject: 'Welcome to mentoring',
    body: `Dear {{recipient}}

{{first name}} is joining our programme. A mentor is a volunteer whom we have checked and trained; they meet {{first name}} regularly and listen.

{{worker}} is the person to call with any question or worry. What {{first name}} says to their mentor stays between them, unless somebody is in danger.${CLOSE}`,
  },
  {
    ...about,
    key: 'welcome-supporter',
    title: 'Mentoring has begun, to somebody who helps',
    to: ['professional', 'supporter', 'referrer'],
    asks: ['third-parties'],
    subject: 'Mentoring for somebody whom you support',
    body: `Dear {{recipient}}

{{first name}} takes part in our programme. If you are worried about their safety, please call {{worker}} on the same day, and 999 if somebody is in danger now.

We can tell you that they take part. What they talk about stays between them and their mentor.${CLOSE}`,
  },
];
