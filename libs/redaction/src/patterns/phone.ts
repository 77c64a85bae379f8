import { all, type Pattern } from './pattern.js';
import { spokenDigitsIn } from './spoken-digits.js';

const EXTENSION = String.raw`(?:[ ,]{0,2}(?:ext|extn|extension|x)\.? ?\d{1,5})?`;
/** Digits in any grouping; some people write the letter o for nought. */
const DIGITS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\+ ?)?[(]?[\doO](?:(?:[ ().-]{0,3}|(?<=\d{3}) ?\n ?(?=\d{3}))[\doO]){6,16}(?![\p{L}\d])${EXTENSION}`,
  'giu',
);
const DATE = /^\(?\d{1,2}([.-])\d{1,2}\1\d{2,4}(?!\d)|^\(?(?:19|20)\d\d([.-])\d\d\2\d\d(?!\d)/;

export const phone: Pattern = {
  kind: 'phone number',
  find: text => [
    ...all(text, DIGITS, found => isPhone(found[0], text.slice(Math.max(0, found.index - 30), found.index))),
    ...spokenDigitsIn(text)
      .filter(({ digits, start }) => isPhone(digits, text.slice(Math.max(0, start - 30), start)))
      .map(({ start, end }) => ({ start, end })),
  ],
};

const SAYS_SO =
  /\b(?:phone|tel|telephone|mob|mobile|call|ring|text|number|whatsapp|landline|contact)\b[^.!?\n]*$/i;

function isPhone(written: string, before: string): boolean {
  if (DATE.test(written)) return false;
  const digits = written
    .replace(/(?:e?xt|extn|extension|x)\D.*$/i, '')
    .replace(/o/gi, '0')
    .replace(/\D/g, '');
  if (/^(?:0044|44)0?[1-9]\d{8,9}$/.test(digits) || /^0[1-9]\d{8,9}/.test(digits)) return true;
  if (/^7\d{9}$/.test(digits) || (written.startsWith('+') && digits.length > 7)) return true;
  return SAYS_SO.test(before) && digits.length >= 6 && digits.length <= 15;
}
