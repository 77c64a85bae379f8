import type { LetterKind, MergeField } from '#letters';

const PROGRAMME: MergeField = { key: 'programme', label: 'Name of the programme', sample: 'Schools' };
const LINK: MergeField = {
  key: 'link',
  label: 'Page with the form to apply',
  sample: 'https://cairn.example/mentor-with-us/…',
};
const FEEDBACK: MergeField = {
  key: 'feedback',
  label: 'What the worker writes about why',
  sample: 'You would need more time than you have this year.',
};
const OTHERS: MergeField = {
  key: 'other opportunities',
  label: 'Other ways to volunteer that the worker suggests',
  sample: 'Our Saturday reading club looks for helpers.',
};
const byItself = { about: 'mentor', to: ['mentor'], asks: [], byItself: true } as const;

/** Letters of recruitment that nobody looks at before they go: they speak of the programme, never of a name. */
export const recruitmentLetters: readonly LetterKind[] = [
  {
    ...byItself,
    key: 'mentor-information-pack',
    title: 'Information for people who think of mentoring',
    fields: [PROGRAMME, LINK],
    needs: ['link'],
    subject: 'About mentoring with {{programme}}',
    body: `Thank you for asking about mentoring with {{programme}}.

A mentor meets one young person, usually once a week for about an hour, for a year. You listen, you do things together, and you are on their side. You need no qualification; you need patience, an open mind and time.

What happens when you apply: you fill in a form, two people who know you write a reference, we talk with you, a check is made with the disclosure service, and you are trained for at least twelve hours. Then we decide together. It takes about fourteen weeks. Costs are paid back.

A criminal record does not by itself keep anybody from mentoring: we look at each one on its own.

You can read more and apply here:

{{link}}

Questions? Just answer this letter or call us.

{{programme}}
`,
  },
  {
    ...byItself,
    key: 'mentor-application-received',
    title: 'Receipt of an application to mentor',
    fields: [PROGRAMME, LINK],
    needs: ['link'],
    subject: 'We have your application',
    body: `Thank you. Your application to mentor with {{programme}} has reached us.

What happens next is here, and a few questions that help us to be fair to everybody:

{{link}}

A person reads your application and gets in touch.

{{programme}}

If you did not expect this letter, leave it be.
`,
  },
  {
    ...byItself,
    key: 'mentor-saved-form',
    title: 'Link to an application that was begun',
    fields: [PROGRAMME, LINK],
    needs: ['link'],
    subject: 'The application that you began',
    body: `What you wrote so far is kept for 14 days. Go on with it here:

{{link}}

The link works once; each time you save or go on, a new one comes. Only the newest works.

{{programme}}

If you did not expect this letter, leave it be.
`,
  },
  {
    ...byItself,
    key: 'unsuccessful-applicant',
    title: 'Not taken on, with feedback and other ways to help',
    fields: [PROGRAMME, FEEDBACK, OTHERS],
    needs: ['feedback', 'other opportunities'],
    subject: 'Your application to mentor',
    body: `Thank you for applying to mentor with {{programme}}, and for the time that you gave us.

We have decided not to go further with your application. We would like to tell you why:

{{feedback}}

There are other ways to help, and we would be glad if one of them is for you:

{{other opportunities}}

If you would like to talk about it, please call us. What you told us under seal about convictions is destroyed six months from now.

{{programme}}
`,
  },
];
