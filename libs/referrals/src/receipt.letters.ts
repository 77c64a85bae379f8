import type { LetterKind, MergeField } from '#letters';

const NUMBER: MergeField = { key: 'number', label: 'Number of the referral', sample: 'R-2026-0042' };
const PROGRAMME: MergeField = { key: 'programme', label: 'Name of the programme', sample: 'Schools' };
const LINK: MergeField = {
  key: 'link',
  label: 'Link that they go on by',
  sample: 'https://cairn.example/refer/…',
};

const FOOT = '\n\n{{programme}}\n\nIf you did not expect this letter, leave it be.\n';
const byItself = { about: 'referral', to: ['referrer', 'mentee'], asks: [], byItself: true } as const;
const speaksOf = { fields: [NUMBER, PROGRAMME, LINK], needs: ['link'] } as const;

/** Letters that nobody looks at before they go: they speak of a number and addresses, never of a name or a concern. */
export const receiptLetters: readonly LetterKind[] = [
  {
    ...byItself,
    ...speaksOf,
    key: 'referral-received',
    title: 'Receipt of a referral',
    subject: 'We have it: {{number}}',
    body: `Thank you. What you sent has reached us. Its number is {{number}}.

What happens next, and this number again, is here:

{{link}}

A person reads it within five working days. Please quote the number when you call.${FOOT}`,
  },
  {
    ...byItself,
    ...speaksOf,
    key: 'referral-question',
    title: 'A question about a referral',
    subject: 'A question about {{number}}',
    body: `We read what you sent under the number {{number}} and have a question before we can go on. Please answer here:

{{link}}

The link works once, for 14 days.${FOOT}`,
  },
  {
    ...byItself,
    ...speaksOf,
    key: 'referral-decided',
    title: 'A referral was decided',
    subject: 'What we decided about {{number}}',
    body: `We have come to a decision about what you sent under the number {{number}}. You can read it here:

{{link}}${FOOT}`,
  },
  {
    ...byItself,
    ...speaksOf,
    key: 'referral-closed',
    title: 'A referral is closed, and no more may be said',
    subject: 'Closed: {{number}}',
    body: `We are no longer working on what you sent under the number {{number}}. We cannot say more by letter.

{{link}}${FOOT}`,
  },
  {
    ...byItself,
    key: 'referral-saved-form',
    title: 'Link to a form that was begun',
    fields: [PROGRAMME, LINK],
    needs: ['link'],
    subject: 'The form that you began',
    body: `What you wrote so far is kept for 14 days. Go on with it here:

{{link}}

The link works once; each time you save or go on, a new one comes. Only the newest works.${FOOT}`,
  },
];
