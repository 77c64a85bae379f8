import type { LetterKind, MergeField } from '#letters';

const TITLE: MergeField = { key: 'title', label: 'Title of the course', sample: 'Initial training' };
const PROGRAMME: MergeField = { key: 'programme', label: 'Name of the programme', sample: 'Schools' };
const DATES: MergeField = {
  key: 'dates',
  label: 'Day, times and place of each session',
  sample: '9 January 2027 from 10:00 to 16:30, St Mary’s Hall',
};
const ACCESS: MergeField = {
  key: 'access',
  label: 'How to get in',
  sample: 'step-free by the side door',
};
const OUTLINE: MergeField = {
  key: 'outline',
  label: 'What the course is about',
  sample: 'The role, boundaries, listening, safeguarding',
};
const PAGE: MergeField = {
  key: 'page',
  label: 'Where mentors book a place',
  sample: 'https://cairn.example/mentor/training',
};
const LINK: MergeField = {
  key: 'link',
  label: 'Link to the questions',
  sample: 'https://cairn.example/feedback/…',
};

const toMentor = { about: 'mentor', to: ['mentor'], asks: [], byItself: true } as const;
const FOOT = '\n\nWith best wishes\n\n{{programme}}\n';

/** QiM 48 and RESET 12: outline and dates come before the training; QiM 54: refreshers are offered. */
export const trainingLetters: readonly LetterKind[] = [
  {
    ...toMentor,
    fields: [TITLE, PROGRAMME, DATES, ACCESS, OUTLINE],
    needs: ['dates'],
    key: 'training-joining-instructions',
    title: 'Joining instructions for training',
    subject: 'Your place: {{title}}',
    body: `You have a place on “{{title}}”.

When and where: {{dates}}

Getting in: {{access}}

What it is about: {{outline}}

Please plan to be there for all of it: each part counts. Tell us if you need anything to take part, or if you cannot come after all, so that somebody else can have the place.${FOOT}`,
  },
  {
    ...toMentor,
    fields: [TITLE, PROGRAMME, DATES, ACCESS, OUTLINE, PAGE],
    key: 'training-offer',
    title: 'Training offered to mentors',
    subject: 'Training for you: {{title}}',
    body: `We have planned “{{title}}” and would be glad to see you there.

When and where: {{dates}}

What it is about: {{outline}}

You can book a place yourself, here:

{{page}}

Or call us, and we do it for you.${FOOT}`,
  },
  {
    ...toMentor,
    fields: [TITLE, PROGRAMME, LINK],
    needs: ['link'],
    key: 'training-feedback',
    title: 'Questions after training',
    subject: 'How was it? {{title}}',
    body: `Thank you for coming to “{{title}}”. What you think of it changes the next one. It takes three minutes:

{{link}}

The link works once, for four weeks.${FOOT}`,
  },
];
