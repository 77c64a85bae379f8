import { MONTH_NAMES } from '../english/months.js';
import type { Span } from '../shown.js';

export interface DateSeen extends Span {
  /** `2011-05-03`; null where no year is said. */
  readonly iso: string | null;
}

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const DAY_WORDS = [
  ...UNITS,
  'twentieth',
  ...UNITS.slice(0, 9).map(unit => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
];
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|${[...DAY_WORDS].reverse().join('|').replaceAll('-', '[ -]')})`;
const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const BELOW_100 = String.raw`(?:(?:${TENS.join('|')})(?:[ -](?:${NUMBERS.slice(0, 9).join('|')}))?|oh[ -](?:${NUMBERS.slice(0, 9).join('|')})|${[...NUMBERS].reverse().join('|')})`;
const YEAR = String.raw`(?:(?:19|20)\d\d|'\d\d|two thousand(?: and)?(?: ${BELOW_100})?|(?:nineteen|twenty) ${BELOW_100})`;

const FIGURES =
  /(?<![\d./-])(?:(\d{1,2})([./ -])(\d{1,2})\2((?:19|20)?\d\d)|((?:19|20)\d\d)([./-])(\d{1,2})\6(\d{1,2}))(?![\d/-])/g;
const WORDS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${DAY})[ -](?:of )?(${MONTH})(?:,?[ -]((?:${YEAR})))?|(${MONTH}) (?:the )?(${DAY})(?:,? ((?:${YEAR})))?)(?![\p{L}\d])`,
  'giu',
);

/** Calendar days in figures and in words. */
export const datesIn = (text: string): DateSeen[] => [
  ...[...text.matchAll(FIGURES)].map(found =>
    seen(found, found[4] ?? found[5], found[3] ?? found[7], found[1] ?? found[8]),
  ),
  ...[...text.matchAll(WORDS)].map(found =>
    seen(found, found[3] ?? found[6], found[2] ?? found[4], found[1] ?? found[5]),
  ),
];

function seen(found: RegExpExecArray, year?: string, month = '', day = ''): DateSeen {
  const span = { start: found.index, end: found.index + found[0].length };
  const number = /^\d/.test(month)
    ? Number(month)
    : MONTH_NAMES.findIndex(name => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
  const two = (value: number) => String(value).padStart(2, '0');
  return { ...span, iso: year === undefined ? null : `${yearOf(year)}-${two(number)}-${two(dayOf(day))}` };
}

const dayOf = (written: string): number =>
  /^\d/.test(written)
    ? parseInt(written, 10)
    : DAY_WORDS.indexOf(written.toLowerCase().replaceAll(' ', '-')) + 1;

function yearOf(written: string): number {
  const figures = written.replace("'", '');
  if (/^\d/.test(figures))
    return figures.length > 2 ? Number(figures) : 2000 + Number(figures) - (Number(figures) > 40 ? 100 : 0);
  const words = written
    .toLowerCase()
    .split(/[ -]/)
    .filter(word => word !== 'and' && word !== 'oh');
  const century = words[0] === 'nineteen' ? 1900 : 2000;
  return words.slice(words[1] === 'thousand' ? 2 : 1).reduce((year, word) => year + valueOf(word), century);
}

const valueOf = (word: string): number =>
  NUMBERS.includes(word)
    ? NUMBERS.indexOf(word) + 1
    : TENS.includes(word)
      ? (TENS.indexOf(word) + 2) * 10
      : 0;
