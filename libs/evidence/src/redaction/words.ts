/** Letters that do not fall apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
};

/** One spelling for all spellings of a word: small letters, no accents. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħŧŋə]/g, letter => PLAIN[letter] ?? letter);

/** A word of a text, folded, with the place where it stands. */
export interface Word {
  readonly word: string;
  /** As it is written. */
  readonly written: string;
  readonly at: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const LETTERS = /[\p{L}\p{M}]+/gu;
const COMPOUND = /[\p{L}\p{M}]+(?:['’ʼ‘`\-‐‑][\p{L}\p{M}]+)+/gu;
const CAMEL = /(\p{Ll}\p{M}*)(?=\p{Lu})/gu;

export const visible = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/** The words one after the other; what stands between hyphens, apostrophes and digits is a word of its own. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(LETTERS)].map(found => ({ word: fold(found[0]), written: found[0], at: found.index }));

/**
 * Further readings of a text: compounds run together (O'Neill as oneill), words run into each other taken apart
 * (KofiMensah), and words that were broken at the end of a line.
 */
export function furtherWords(text: string): string[] {
  const compounds = [...text.matchAll(COMPOUND)].map(found => fold(found[0]).replace(/[^\p{L}]/gu, ''));
  const apart = wordsOf(text.replace(CAMEL, '$1 ')).map(one => one.word);
  const unbroken = /[-‐]\s*\n/.test(text)
    ? wordsOf(text.replace(/[-‐]\s*\n\s*/g, '')).map(one => one.word)
    : [];
  return [...compounds, ...apart, ...unbroken];
}
