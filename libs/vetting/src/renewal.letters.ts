import type { LetterKind, MergeField } from '#letters';

const FIELDS: readonly MergeField[] = [
  { key: 'programme', label: 'Name of the programme', sample: 'Schools' },
  { key: 'held until', label: 'The last day on which the check holds', sample: '21 January 2027' },
];
const byItself = { about: 'mentor', to: ['mentor'], asks: [], byItself: true } as const;

/** To mentors, and to staff in the same words: 90, 60 and 30 days before, and on the day. They say nothing of what a check disclosed. */
export const renewalLetters: readonly LetterKind[] = [
  {
    ...byItself,
    key: 'vetting-renewal',
    title: 'A check is due for renewal (90, 60 and 30 days before)',
    fields: FIELDS,
    needs: ['held until'],
    subject: 'Your check with {{programme}} is due for renewal',
    body: `Your check holds until {{held until}}. So that nothing has to pause, we would like to renew it in time.

If you joined the update service, tell us that we may look: that is all. If not, we will ask you for your documents and for a new check. It costs volunteers nothing.

Just answer this letter, and we will find a time.

{{programme}}
`,
  },
  {
    ...byItself,
    key: 'vetting-lapsed',
    title: 'A check has come to its end (on the day)',
    fields: [
      ...FIELDS,
      {
        key: 'sees nobody from',
        label: 'The day from which they see no mentee, unless it is renewed',
        sample: '22 February 2027',
      },
    ],
    needs: ['held until'],
    subject: 'Your check with {{programme}} has come to its end',
    body: `Your check held until {{held until}}, and we have no new one yet. Until we have:

- no new match can begin;
- from {{sees nobody from}}, what you see of your work with us in Cairn is closed, and meetings wait.

Please call or answer this letter today: a look into the update service, if you joined it, settles it at once.

{{programme}}
`,
  },
];
