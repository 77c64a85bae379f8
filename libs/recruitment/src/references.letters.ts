import type { LetterKind, MergeField } from '#letters';

const FIELDS: readonly MergeField[] = [
  { key: 'charity', label: 'Name of the charity', sample: 'Lantern Mentoring' },
  { key: 'programme', label: 'Name of the programme', sample: 'Schools' },
  { key: 'return by', label: 'The day by which an answer helps', sample: '2 December 2026' },
  { key: 'link', label: 'Link to the form for the referee', sample: 'https://cairn.example/reference/…' },
];

const byItself = { about: 'mentor', to: ['referee'], asks: [], byItself: true } as const;
const FOOT = `{{link}}

The form takes about ten minutes and works on a phone. You need no account. The link works once, for four weeks.

{{charity}}, {{programme}}

If you do not know anything about this, leave the letter be.
`;

/** Letters that ask somebody for a reference. Who applied stands behind the link and not in the letter. */
export const referenceLetters: readonly LetterKind[] = [
  {
    ...byItself,
    fields: FIELDS,
    needs: ['link'],
    key: 'reference-request',
    title: 'A reference is asked for',
    subject: '{{charity}} asks you for a reference',
    body: `Somebody who would like to mentor young people with us as a volunteer has named you as a referee.

Please tell us by {{return by}} what you know of them. You see who it is, and our questions, here:

${FOOT}`,
  },
  {
    ...byItself,
    fields: FIELDS,
    needs: ['link'],
    key: 'reference-reminder',
    title: 'A referee is reminded',
    subject: 'A reminder: {{charity}} asked you for a reference',
    body: `We have asked you for a reference for somebody who would like to mentor young people with us. They cannot start before we have it.

Could you answer by {{return by}}? If you would rather not, tell us, so that we can ask somebody else.

${FOOT}`,
  },
];
