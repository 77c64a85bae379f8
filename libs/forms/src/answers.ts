import { cleanText, LocalDate } from '#kernel';
import { type FormField, LONGEST } from './form-body.js';

/** By the key of the question: text, the answers ticked, `yes` or `no`, a day as `YYYY-MM-DD`. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;
export type Sent = Readonly<Record<string, unknown>>;

export interface ReadAnswers {
  readonly answers: Answers;
  /** By the key of the question, in the order of the form; empty where every answer can be taken. */
  readonly errors: Readonly<Record<string, string>>;
}

class Fault {
  constructor(readonly words: string) {}
}
type Answer = string | readonly string[] | null;

const EMAIL = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]]{1,185}\.[^\s@."(),:;<>[\\\]]{2,63}$/;
const ONE_ONLY = new Fault('Give one answer');

/**
 * Reads what was sent by the questions of a version; what the version does not ask for is left out. With
 * `requireAll` false an open question is no fault: somebody writes down on the phone what is known so far.
 */
export function readAnswers(fields: readonly FormField[], sent: Sent, requireAll = true): ReadAnswers {
  const answers: Record<string, string | readonly string[]> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const answer = readOne(field, sent);
    if (answer instanceof Fault) errors[field.key] = answer.words;
    else if (answer !== null) answers[field.key] = answer;
    else if (field.required && requireAll) errors[field.key] = openWords(field);
  }
  return { answers, errors };
}

/** The required questions of a version that are still open. */
export const unanswered = (fields: readonly FormField[], answers: Answers): FormField[] =>
  fields.filter(({ key, required }) => required && !answers[key]?.length);

/** The names under which a question sends its answer. */
export const namesOf = ({ key, kind }: FormField): string[] =>
  kind === 'day' ? [key, ...['day', 'month', 'year'].map(part => `${key}-${part}`)] : [key];

function readOne(field: FormField, sent: Sent): Answer | Fault {
  const raw = sent[field.key];
  switch (field.kind) {
    case 'several':
      return readSeveral(field, raw);
    case 'day':
      return readDay(field, sent);
    case 'choice':
      return readChoice(field.answers, raw);
    case 'yes-no':
      return readChoice(['yes', 'no'], raw);
    case 'text':
    case 'long-text':
    case 'phone':
    case 'email':
      return readText(field.kind, raw);
  }
}

function readText(kind: keyof typeof LONGEST, raw: unknown): Answer | Fault {
  if (raw === undefined) return null;
  if (typeof raw !== 'string') return ONE_ONLY;
  const text = cleanText(raw);
  if (text === null) return new Fault('This text has characters that cannot be kept. Please type it again.');
  if (text === '') return null;
  const length = [...text].length;
  const most = LONGEST[kind];
  if (length > most) {
    const [allowed, typed] = [most, length].map(each => each.toLocaleString('en-GB'));
    return new Fault(`Use ${allowed} characters or fewer; you typed ${typed}`);
  }
  if (kind === 'email')
    return EMAIL.test(text)
      ? text.toLowerCase()
      : new Fault('Enter an e-mail address, like name@example.org');
  if (kind === 'phone' && !/^[+\d][\d\s().+-]{4,}$/.test(text))
    return new Fault('Enter a phone number, like 07700 900 123');
  return text;
}

function readChoice(offered: readonly string[], raw: unknown): Answer | Fault {
  if (raw === undefined || raw === '') return null;
  return typeof raw === 'string' && offered.includes(raw) ? raw : new Fault('Choose one of the answers');
}

function readSeveral({ answers }: FormField, raw: unknown): Answer | Fault {
  const chosen: unknown[] = raw === undefined || raw === '' ? [] : [raw].flat();
  const known = chosen.filter((each): each is string => typeof each === 'string' && answers.includes(each));
  if (known.length !== chosen.length) return new Fault('Choose from the answers');
  return known.length ? [...new Set(known)] : null;
}

function readDay({ key }: FormField, sent: Sent): Answer | Fault {
  const whole = sent[key];
  if (typeof whole === 'string' && whole)
    return LocalDate.parse(whole)?.iso ?? new Fault('Enter a real date');
  const parts = ['day', 'month', 'year'].map(part => sent[`${key}-${part}`] ?? '');
  if (!parts.every((part): part is string => typeof part === 'string')) return ONE_ONLY;
  const [day = '', month = '', year = ''] = parts.map(part => part.trim());
  if (!day && !month && !year) return null;
  const digits = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  const found = digits ? LocalDate.from(Number(year), Number(month), Number(day)) : null;
  const typed = [day, month, year].filter(Boolean).join(' ').slice(0, 40);
  return found?.iso ?? new Fault(`Enter a real date, such as 18 11 2011; you typed ${typed}`);
}

function openWords({ kind, label }: FormField): string {
  const question = label.replace(/[?:.]+$/, '');
  return kind === 'choice' || kind === 'several' || kind === 'yes-no'
    ? `Answer “${question}”`
    : `Fill in “${question}”`;
}
