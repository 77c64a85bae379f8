import { LOOK_ALIKES } from './look-alikes.js';

const seen = new Map<string, string>();

/** One spelling for all spellings of a word: small plain letters without marks, in one alphabet. */
export function fold(text: string): string {
  let folded = '';
  for (const sign of text) {
    let letter = seen.get(sign);
    if (letter === undefined) seen.set(sign, (letter = foldSign(sign)));
    folded += letter;
  }
  return folded;
}

function foldSign(sign: string): string {
  // Capitals first: a Greek capital looks like another letter of ours than its small one.
  return [...sign.normalize('NFKD').replace(/[\p{M}\p{Lm}]/gu, '')]
    .map(part => LOOK_ALIKES.get(part) ?? LOOK_ALIKES.get(part.toLowerCase()) ?? part.toLowerCase())
    .join('');
}

/** A text as its letters and digits, one space between the groups of them: `HM 0123`, `18 harbour street`. */
export const alnum = (text: string): string =>
  fold(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
