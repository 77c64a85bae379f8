import { cleanText, isId, LocalDate } from '#kernel';
import { type Body, field, Unread } from './field.js';

interface Asked {
  /** What is said when nothing was given; without it, the field may stay empty. */
  readonly required?: string;
  /** Where another answer leaves this one open after all. Told here, it is asked for in one round with the rest. */
  readonly unless?: (body: Body) => boolean;
}

const UNSTORABLE = 'This text has characters that cannot be kept. Please type it again.';
const NOT_ONE = 'Give one answer';

const wordsFor = (body: Body, { required, unless }: Asked): string | undefined =>
  unless?.(body) ? undefined : required;

/** Whether a box, or one answer of a list of boxes, is ticked in what was sent. */
export const isTicked = (body: Body, name: string, answer = 'yes'): boolean =>
  body[name] === true || [body[name]].flat().includes(answer);

const absent = (value: unknown): boolean => value === undefined || value === '';

interface TextAsked extends Asked {
  /** What it must look like, where it is given, and what is said when it does not. */
  readonly like?: RegExp;
  readonly words?: string;
}

/** Prose, cleaned once at the edge, up to a number of characters. Empty is an empty text. */
export function CleanText(max: number, asked: TextAsked = {}): PropertyDecorator {
  return field((body, name) => {
    const raw = body[name];
    const required = wordsFor(body, asked);
    if (raw === undefined) return required ? new Unread(required) : '';
    if (typeof raw !== 'string') return new Unread(NOT_ONE);
    const text = cleanText(raw);
    if (text === null) return new Unread(UNSTORABLE);
    if (text === '' && required) return new Unread(required);
    if (text && asked.like && !asked.unless?.(body) && !asked.like.test(text))
      return new Unread(`${asked.words ?? 'This cannot be read'}; you typed ${text.slice(0, 40)}`);
    const length = [...text].length;
    return length > max
      ? new Unread(
          `Use ${max.toLocaleString('en-GB')} characters or fewer; you typed ${length.toLocaleString('en-GB')}`,
        )
      : text;
  });
}

/** `09:30`. */
export const IsTime = (required: string): PropertyDecorator =>
  CleanText(5, { required, like: /^([01]\d|2[0-3]):[0-5]\d$/, words: 'Enter a time such as 09:30' });

interface WholeNumberAsked extends Asked {
  readonly min: number;
  readonly max: number;
  /** What is said when it is no whole number in the range. */
  readonly words?: string;
}

/** `60`, from a form or as JSON. Null where it was left empty and may be. */
export function IsWholeNumber({ min, max, words, ...asked }: WholeNumberAsked): PropertyDecorator {
  return field((body, name) => {
    const raw = body[name];
    const required = wordsFor(body, asked);
    if (absent(raw)) return required ? new Unread(required) : null;
    const number =
      typeof raw === 'number'
        ? raw
        : typeof raw === 'string' && /^\d{1,15}$/.test(raw.trim())
          ? Number(raw)
          : NaN;
    if (Number.isSafeInteger(number) && number >= min && number <= max) return number;
    const typed = typeof raw === 'string' ? `; you typed ${raw.trim().slice(0, 40)}` : '';
    return new Unread(words ?? `Enter a whole number from ${min} to ${max}${typed}`);
  });
}

/** `2026-11-22`: what the API sends, and hidden fields. */
export function IsCalendarDay({ required }: Asked = {}): PropertyDecorator {
  return field((body, name) => dayFromIso(body[name], required));
}

/** Day, month and year of a date input, or the one field `YYYY-MM-DD` of the API. */
export function IsDayParts(asked: Asked = {}): PropertyDecorator {
  return field((body, name) => dayFromParts(body, name, wordsFor(body, asked)), ['day', 'month', 'year']);
}

/** One of the offered answers, and nothing else. Null where it was left open and may be. */
export function IsOneOf(answers: readonly string[], asked: Asked = {}): PropertyDecorator {
  return field((body, name) => {
    const raw = body[name];
    const required = wordsFor(body, asked);
    if (absent(raw)) return required ? new Unread(required) : null;
    return typeof raw === 'string' && answers.includes(raw)
      ? raw
      : new Unread(required ?? 'Choose one of the answers');
  });
}

/** Any of the offered answers; none is an empty list. */
export function IsManyOf(answers: readonly string[], { required }: Asked = {}): PropertyDecorator {
  return field((body, name) => {
    const chosen: unknown[] = [absent(body[name]) ? [] : body[name]].flat();
    if (!chosen.length && required) return new Unread(required);
    const known = chosen.filter((each): each is string => typeof each === 'string' && answers.includes(each));
    return known.length === chosen.length ? [...new Set(known)] : new Unread('Choose from the answers');
  });
}

/** A box that is ticked or not. */
export function IsTicked({ required }: Asked = {}): PropertyDecorator {
  return field((body, name) => {
    const raw = body[name];
    const ticked = raw === 'yes' || raw === true;
    if (!ticked && !(absent(raw) || raw === false)) return new Unread('Tick the box or leave it');
    return !ticked && required ? new Unread(required) : ticked;
  });
}

/** The id of a record. Null where it was left open and may be. */
export function IsRecordId({ required }: Asked = {}): PropertyDecorator {
  return field((body, name) => {
    const raw = body[name];
    if (absent(raw)) return required ? new Unread(required) : null;
    return isId(raw) ? raw : new Unread(required ?? 'Choose one of the answers');
  });
}

/** Ids of records, each once; none is an empty list. */
export function IsManyOfIds({ required }: Asked = {}): PropertyDecorator {
  return field((body, name) => {
    const chosen: unknown[] = [absent(body[name]) ? [] : body[name]].flat();
    if (!chosen.length && required) return new Unread(required);
    return chosen.every(isId) ? [...new Set(chosen)] : new Unread('Choose from the answers');
  });
}

const ADDRESS = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]]{1,185}\.[^\s@."(),:;<>[\\\]]{2,63}$/;

/** A plain e-mail address, kept in small letters. */
export function IsEmailAddress({ required }: Asked = {}): PropertyDecorator {
  return field((body, name) => {
    const raw = body[name];
    if (absent(raw)) return required ? new Unread(required) : '';
    const address = typeof raw === 'string' ? cleanText(raw)?.toLowerCase() : null;
    return address && ADDRESS.test(address)
      ? address
      : new Unread('Enter an e-mail address, like name@example.org');
  });
}

function dayFromIso(raw: unknown, required: string | undefined): LocalDate | Unread | null {
  if (absent(raw)) return required ? new Unread(required) : null;
  const day = typeof raw === 'string' ? LocalDate.parse(raw) : null;
  return day ?? new Unread('Enter a real day, such as 2026-11-22');
}

function dayFromParts(body: Body, name: string, required: string | undefined): LocalDate | Unread | null {
  if (body[name] !== undefined) return dayFromIso(body[name], required);
  const parts = ['day', 'month', 'year'].map(part => body[`${name}-${part}`] ?? '');
  if (!parts.every((part): part is string => typeof part === 'string')) return new Unread(NOT_ONE);
  const [day = '', month = '', year = ''] = parts.map(part => part.trim());
  if (!day && !month && !year) return required ? new Unread(required) : null;
  const whole = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  const found = whole ? LocalDate.from(Number(year), Number(month), Number(day)) : null;
  return (
    found ??
    new Unread(
      `Enter a real date, such as 18 11 2026; you typed ${[day, month, year].filter(Boolean).join(' ').slice(0, 40)}`,
    )
  );
}
