import type { Letter } from '#platform';

type Words = Pick<Letter, 'subject' | 'body'>;

/** Of what a letter speaks: a number and addresses, never a name or a concern. */
interface About {
  readonly reference: string;
  readonly programme: string;
  readonly link: string;
}

const foot = (programme: string): string =>
  `\n\n${programme}\n\nIf you did not expect this letter, leave it be.\n`;

export const received = ({ reference, programme, link }: About): Words => ({
  subject: `We have it: ${reference}`,
  body: `Thank you. What you sent has reached us. Its number is ${reference}.

What happens next, and this number again, is here:

${link}

A person reads it within five working days. Please quote the number when you call.${foot(programme)}`,
});

export const question = ({ reference, programme, link }: About): Words => ({
  subject: `A question about ${reference}`,
  body: `We read what you sent under the number ${reference} and have a question before we can go on. Please answer here:

${link}

The link works once, for 14 days.${foot(programme)}`,
});

export const decided = ({ reference, programme, link }: About): Words => ({
  subject: `What we decided about ${reference}`,
  body: `We have come to a decision about what you sent under the number ${reference}. You can read it here:

${link}${foot(programme)}`,
});

export const savedForm = ({ programme, link }: Omit<About, 'reference'>): Words => ({
  subject: 'The form that you began',
  body: `What you wrote so far is kept for 14 days. Go on with it here:

${link}

The link works once; each time you save or go on, a new one comes. Only the newest works.${foot(programme)}`,
});
