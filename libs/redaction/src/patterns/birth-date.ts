import { datesIn } from './calendar.js';
import type { Pattern } from './pattern.js';

const BEFORE =
  /\b(?:born|d\.? ?o\.? ?b\b\.?|date of birth|birth ?da(?:y|te)|birthdays|turn(?:s|ed|ing)? \w+(?:-\w+)? on)\b[^.!?\n\d\]]{0,40}$/i;
const AFTER = /^[^.!?\n\d[]{0,20}\b(?:birthday|date of birth|d\.?o\.?b)\b/i;

/** A day that is said to be somebody's birthday. Other days stay: evidence is made of them. */
export const birthDate: Pattern = {
  kind: 'date of birth',
  find: text =>
    datesIn(text).filter(
      ({ start, end }) =>
        BEFORE.test(text.slice(Math.max(0, start - 60), start)) || AFTER.test(text.slice(end, end + 40)),
    ),
};
