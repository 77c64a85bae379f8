import type { LetterLine, LetterPart } from '#letters';

export const PART_WORDS: Readonly<Record<LetterPart, string>> = {
  mentee: 'the young person',
  carer: 'parent or carer',
  referrer: 'who referred them',
  professional: 'another professional',
  supporter: 'somebody who helps',
  mentor: 'the mentor',
  referee: 'a referee',
};

export const CHANNEL_WORDS: Readonly<Record<LetterLine['channel'], string>> = {
  email: 'By e-mail',
  print: 'Printed',
};

export const senderWords = ({ by, byItself }: Pick<LetterLine, 'by' | 'byItself'>): string =>
  byItself ? 'Cairn, by itself' : (by ?? 'Cairn');
