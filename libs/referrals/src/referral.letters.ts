import type { LetterKind, MergeField } from '#letters';
import { acknowledged, referrerTold } from './once-written.js';

export const REFERRAL_FIELDS: readonly MergeField[] = [
  { key: 'first name', label: 'What the young person is called', sample: 'Amara' },
  { key: 'number', label: 'Number of the referral', sample: 'R-2026-0042' },
  { key: 'received', label: 'The day it was received', sample: '3 November 2026' },
  { key: 'worker', label: 'Who works on it', sample: 'Priya Raman' },
  {
    key: 'waiting time',
    label: 'How long people waited of late',
    sample: '9 weeks or less for half of them',
  },
  {
    key: 'other service',
    label: 'The service that was suggested, and how to reach it',
    sample: 'The Lighthouse, 020 7946 0999',
  },
];
const QUESTION: MergeField = {
  key: 'what we need to know',
  label: 'To be written when it is sent',
  sample: 'Which days suit best?',
};

const about = { about: 'referral', fields: REFERRAL_FIELDS, byItself: false } as const;
const anybody = { ...about, to: ['referrer', 'mentee'], asks: [] } as const;
/** What became of somebody is said to others only as far as was agreed. */
const outcome = { ...about, to: ['referrer'], asks: ['third-parties'], sent: referrerTold } as const;
const yours = { ...about, to: ['mentee'], asks: [] } as const;

const undecided = {
  states: ['received', 'asked'],
  otherwise: 'This referral is decided: nothing more is asked about it',
};
const accepted = { states: ['accepted'], otherwise: 'This referral is not accepted, or not yet' };
const declined = { states: ['declined'], otherwise: 'This referral is not declined, or not yet' };

const CLOSE = '\n\nWith best wishes\n\n{{sender}}\n{{programme}}\n';

/** Letters that somebody writes about a referral. */
export const referralLetters: readonly LetterKind[] = [
  {
    ...anybody,
    key: 'acknowledgement',
    sent: acknowledged,
    title: 'We have your referral',
    subject: 'We have it: {{number}}',
    body: `Dear {{recipient}}

Thank you. What you sent reached us on {{received}}. Its number is {{number}}; please quote it when you call.

{{worker}} reads it within five working days. We may have a question, and we decide within twenty working days.${CLOSE}`,
  },
  {
    ...anybody,
    key: 'more-information',
    when: undecided,
    title: 'We need to know more',
    fields: [...REFERRAL_FIELDS, QUESTION],
    subject: 'A question about {{number}}',
    body: `Dear {{recipient}}

We have read what you sent us under the number {{number}}. Before we can go on we need to know:

{{what we need to know}}

Please call or write to {{worker}}. Until we hear from you, nothing is decided.${CLOSE}`,
  },
  {
    ...outcome,
    key: 'accepted-referrer',
    when: accepted,
    title: 'Accepted, to the referrer',
    subject: 'Accepted: {{number}}',
    body: `Dear {{recipient}}

We are glad to say that {{first name}} has a place in our programme. {{worker}} is their worker.

Finding the right mentor takes time. Of late the wait was {{waiting time}}. We keep in touch with {{first name}} while they wait.${CLOSE}`,
  },
  {
    ...yours,
    key: 'accepted-young-person',
    when: accepted,
    title: 'Accepted, to the young person',
    subject: 'Yes: you have a place with us',
    body: `Dear {{first name}}

Yes: we would like to find a mentor for you. {{worker}} is your worker, and you can call them about anything.

Finding the right person takes time. Of late the wait was {{waiting time}}. We call you at least every three months while you wait, and you can change your mind at any time.${CLOSE}`,
  },
  {
    ...outcome,
    key: 'declined-referrer',
    when: declined,
    title: 'Not accepted, to the referrer',
    subject: 'Our decision about {{number}}',
    body: `Dear {{recipient}}

We are sorry: we cannot offer {{first name}} a mentor in this programme. If you would like to talk about why, please call {{worker}}.

Somebody who may help: {{other service}}.

If things change, you are welcome to write to us again.${CLOSE}`,
  },
  {
    ...yours,
    key: 'declined-young-person',
    when: declined,
    title: 'Not accepted, to the young person',
    subject: 'About a mentor for you',
    body: `Dear {{first name}}

Thank you for telling us about yourself. We are sorry: we cannot offer you a mentor in this programme. It is not your fault. If you would like to know why, please call {{worker}}.

Somebody who may help: {{other service}}.

You can ask us again whenever you like.${CLOSE}`,
  },
];
