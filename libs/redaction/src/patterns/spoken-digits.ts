import type { Span } from '../shown.js';

const WORDS: Readonly<Record<string, string>> = {
  oh: '0',
  o: '0',
  zero: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const TIMES: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 };
const ONE = '(?:oh|o|zero|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine)';
const GROUP = String.raw`(?:(?:(?:double|treble|triple)[ -])?${ONE}\b|\d{1,6}\b)`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:plus )?${GROUP}(?:[ ,.\n-]{1,2}(?:and )?${GROUP})+`,
  'giu',
);

/** Runs of digits said as words, some of them perhaps as figures: "oh seven seven double nine, 900 one two three". */
export const spokenDigitsIn = (text: string): (Span & { readonly digits: string })[] =>
  [...text.matchAll(RUN)]
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length, digits: digitsOf(run), run }))
    .filter(({ digits, run }) => /\p{L}{2}/u.test(run) && digits.length > 5);

function digitsOf(run: string): string {
  let digits = '';
  let times = 1;
  for (const [word] of run.toLowerCase().matchAll(/\p{L}+|\d+/gu)) {
    digits += /\d/.test(word) ? word : (WORDS[word] ?? '').repeat(times);
    times = TIMES[word] ?? 1;
  }
  return digits;
}
