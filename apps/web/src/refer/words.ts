import type { Audience, ClosureRow, Outlook, WaitEstimate } from '#referrals';
import { closedWords } from '#referrals';
import { counted } from '../shell/components.js';

export const AUDIENCE_WORDS: Readonly<
  Record<Audience, { choice: string; hint: string; title: string; button: string }>
> = {
  self: {
    choice: 'I would like a mentor myself',
    hint: 'For young people. Short and in plain words.',
    title: 'Ask for a mentor',
    button: 'Send it',
  },
  carer: {
    choice: 'I am a parent, a carer or family',
    hint: 'For somebody whom you look after or care about.',
    title: 'Refer a young person in your family',
    button: 'Send the referral',
  },
  agency: {
    choice: 'I work with a young person',
    hint: 'For schools, social workers, youth workers and other agencies.',
    title: 'Refer a young person',
    button: 'Send the referral',
  },
};

export const closedInWords = (closure: ClosureRow): string => closedWords(closure);

/** What honest figures of the last year, and the room that there is today, allow to be said. */
export function waitInWords({ estimate, full }: Outlook, plain: boolean): string {
  if (!full) return pastInWords(estimate, plain);
  const now = plain
    ? 'All our places are taken at the moment. We can only find you a mentor when a place is free, so you may wait longer than people did before.'
    : 'The programme supports as many pairs as it can at the moment. Nobody else is matched until a place is free, so a wait may be longer than before.';
  return estimate ? `${now} ${pastInWords(estimate, plain)}` : now;
}

function pastInWords(estimate: WaitEstimate | null, plain: boolean): string {
  if (!estimate)
    return plain
      ? 'We cannot say yet how long you may wait for a mentor. We tell you as soon as we can.'
      : 'Too few young people were matched here in the last 12 months to say how long a wait may be.';
  const [half, most] = [counted(estimate.half, 'week'), counted(estimate.most, 'week')];
  return plain
    ? `Finding the right mentor takes time. In the last year half of the people waited ${half} or less, and some waited more than ${most}.`
    : `Of the young people matched here in the last 12 months, half waited ${half} or less for a mentor, and one in five waited longer than ${most}.`;
}
