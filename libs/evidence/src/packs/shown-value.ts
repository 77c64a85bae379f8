import { LocalDate, type ShownField } from '#kernel';
import { limitInWords } from '#practice';
import { inWords, say } from '../wording.js';

/** A value that is not of its declared kind: the rendering stops, whatever it was. The value is not repeated here. */
export class NotShowable extends Error {
  constructor(field: ShownField) {
    super(`a value of “${field.label}” is not a ${field.as}, and is not shown`);
    this.name = 'NotShowable';
  }
}

const LETTER = /^\p{L}$/u;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TIME = /^[0-2]\d:[0-5]\d$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** One value of a record in words, by its declared kind. */
export function shown(field: ShownField, value: unknown): string {
  if (field.as === 'recorded') return value === true ? say`Recorded` : say`Not recorded`;
  if (value === null || value === undefined || value === '') {
    return field.as === 'person' ? field.role : say`Not recorded`;
  }
  switch (field.as) {
    // What was written is shown by the redactor alone; whoever asks here learns that something was.
    case 'prose':
      return say`Recorded`;
    case 'day':
      return day(field, value).toString();
    case 'person':
      return person(field, value, field.role);
    case 'choice':
      return field.words[textOf(field, value)] ?? refuse(field);
    case 'yes-no':
      return typeof value !== 'boolean' ? refuse(field) : value ? say`Yes` : say`No`;
    case 'number':
    case 'age':
      return whole(field, value);
    case 'days':
      return typeof value === 'number' && Number.isInteger(value)
        ? limitInWords({ days: value })
        : refuse(field);
    case 'time':
      return typeof value === 'string' && TIME.test(value) ? value : refuse(field);
    case 'quarter': {
      const [, year, quarter] = QUARTER.exec(textOf(field, value)) ?? refuse(field);
      return say`${year ?? ''}, quarter ${quarter ?? ''}`;
    }
    case 'key':
      return typeof value === 'string' && KEY.test(value) ? inWords(value) : refuse(field);
  }
}

const textOf = (field: ShownField, value: unknown): string =>
  typeof value === 'string' ? value : refuse(field);

const whole = (field: ShownField, value: unknown): string =>
  typeof value === 'number' && Number.isInteger(value) ? String(value) : refuse(field);

function day(field: ShownField, value: unknown): LocalDate {
  return (typeof value === 'string' ? LocalDate.parse(value) : null) ?? refuse(field);
}

// A letter that is no letter (a sign, an emoji) tells nothing: the role alone stays.
function person(field: ShownField, value: unknown, role: string): string {
  const sign = typeof value === 'string' ? value.normalize('NFC') : refuse(field);
  if ([...sign].length !== 1) return refuse(field);
  return LETTER.test(sign) ? `${role} ${sign.toLocaleUpperCase('en-GB')}.` : role;
}

function refuse(field: ShownField): never {
  throw new NotShowable(field);
}
