import { all, groups, type Pattern } from './pattern.js';

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);

/** The tenth digit follows from the nine before it; the same holds for the Scottish CHI number. */
export function holdsCheckDigit(written: string): boolean {
  const digits = digitsOf(written);
  const sum = digits.slice(0, 9).reduce((total, digit, nth) => total + digit * (10 - nth), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

export const nhs: Pattern = {
  kind: 'NHS number',
  find: text => [
    ...all(text, /(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g, ([number]) => holdsCheckDigit(number)),
    ...groups(text, /\b(?:NHS|CHI)\b[^\d\n\]]{0,20}(\d(?:[ -]?\d){8,9})/dgi),
  ],
};

export const nationalInsurance: Pattern = {
  kind: 'National Insurance number',
  find: text => all(text, /(?<![\p{L}\d])[A-Z]{2}(?:[ -]?\d{2}){3}[ -]?[A-D](?![\p{L}\d])/giu),
};

/** Unique pupil and learner numbers. */
export const pupil: Pattern = {
  kind: 'pupil number',
  find: text => [
    ...all(text, /(?<![\p{L}\d])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\d])/giu),
    ...groups(text, /\b(?:UPN|ULN|SCN)\b[^\d\n\]]{0,20}([A-Z]?\d(?:[ -]?\d){7,12}[A-Z]?)/dgi),
  ],
};

export const prison: Pattern = {
  kind: 'prison number',
  find: text => [
    ...all(text, /(?<![\p{L}\d])[A-Z]\d{4}[A-Z]{2}(?![\p{L}\d])/gu),
    ...groups(
      text,
      /\b(?:prison(?:er)?|NOMIS|inmate)\b(?: (?:number|no\.?|id|ref))*[ :#]{1,3}([A-Z]?\d{4,6}[A-Z]{0,2})\b/dgi,
    ),
  ],
};

/** DBS certificates have 12 digits, PVG memberships 16; AccessNI numbers are told by what stands before them. */
export const certificate: Pattern = {
  kind: 'certificate number',
  find: text => [
    ...all(text, /(?<!\d[ -]?)(?:\d{4}[ -]?){3}\d{4}(?![ -]?\d)/g),
    ...all(text, /(?<!\d[ -]?)(?:\d{3}[ -]?){3}\d{3}(?![ -]?\d)/g, ([number]) => !/^0[1-9]|^44/.test(number)),
    ...all(text, /(?<!\d[ -]?)(?:\d{4}[ -]?){2}\d{4}(?![ -]?\d)/g, ([number]) => !/^0[1-9]|^44/.test(number)),
    ...groups(
      text,
      /\b(?:DBS|CRB|PVG|Access ?NI|disclosure|certificate)\b[^\d\n.\]]{0,30}(\d(?:[ -]?\d){5,15})/dgi,
    ),
  ],
};

const MARK = String.raw`(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]{1,3} ?\d{1,4})`;
const VEHICLE =
  'car|cars|van|vehicle|reg|registration|plate|number plate|drives|moped|motorbike|taxi|minibus|corsa|fiesta|audi|bmw|ford';

export const vehicle: Pattern = {
  kind: 'vehicle registration',
  find: text => [
    ...all(text, /(?<![\p{L}\d])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\d])/gu),
    ...all(text, /(?<![\p{L}\d])[a-z]{2}\d{2} [a-z]{3}(?![\p{L}\d])/gu, found =>
      nearVehicle(text, found.index),
    ),
    ...all(text, /(?<![\p{L}\d])[a-z]{2}\d{2}[a-z]{3}(?![\p{L}\d])/gu),
    ...all(text, new RegExp(String.raw`(?<![\p{L}\d])${MARK}(?![\p{L}\d])`, 'gu'), found =>
      nearVehicle(text, found.index),
    ),
  ],
};

const nearVehicle = (text: string, at: number): boolean =>
  new RegExp(String.raw`\b(?:${VEHICLE})\b[^!?\n]{0,25}$`, 'i').test(text.slice(Math.max(0, at - 45), at));

/** Letters and figures that other offices file somebody under. */
export const reference: Pattern = {
  kind: 'reference',
  find: text => [
    ...all(text, /(?<![\p{L}\d/-])[A-Z]{2,5}[-/]?\d{3,}(?:[-/][A-Z\d]+)*(?![\p{L}\d])/gu),
    ...all(text, /(?<![\p{L}\d/-])[A-Z]{2,5}(?:[-/][A-Z]{1,4})?[-/]\d{2,}(?:[-/][A-Z\d]+)*(?![\p{L}\d])/gu),
    ...groups(text, NUMBERED),
    ...groups(text, BARE),
  ],
};

const FILED =
  '(?:ref(?:erence)?|case|crime|log|incident|URN|account|passport|membership|licen[cs]e|court|police|file|claim)';
const NO_DAY = String.raw`(?!\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|(?:19|20)\d\d(?:-\d\d-\d\d)?(?![\p{L}\d/-]))`;
/** "Crime number 4521/26", "ref: 12b". */
const NUMBERED = new RegExp(
  String.raw`\b${FILED}(?:(?: (?:number|no\.?|num|ref|reference|id))+[ :.#]{1,3}| ?[:#] ?)${NO_DAY}([\p{L}\d]*\d[\p{L}\d/-]{2,})`,
  'dgiu',
);
/** "Case 123456" without a word for number needs more figures. */
const BARE = new RegExp(
  String.raw`\b${FILED} ${NO_DAY}([\p{L}]{0,4}\d{5,}[\p{L}\d/-]*|\d{2,}/\d{2,})`,
  'dgiu',
);
