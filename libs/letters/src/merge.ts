/** A place in the words of a letter that is filled from the case: `{{first name}}`. */
export interface MergeField {
  /** As it stands between the braces, in small letters. */
  readonly key: string;
  /** What it stands for, for whoever edits the letter. */
  readonly label: string;
  readonly sample: string;
}

export interface Words {
  readonly subject: string;
  readonly body: string;
}

const FIELD = /\{\{([^{}]*)\}\}/g;
const LEFT_OPEN = /\{\{|\}\}/;
const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const UNWRITTEN = /\[[^[\]\n]{1,60}: write this\]/;

const keyOf = (inside: string): string => inside.trim().replace(/\s+/g, ' ').toLowerCase();
const shown = (key: string): string => `{{${key}}}`;

/** What is wrong with the braces of a text, in words; null where nothing is. */
export function faultOf(text: string, fields: readonly MergeField[]): string | null {
  const known = new Set(fields.map(({ key }) => key));
  for (const [whole, inside = ''] of text.matchAll(FIELD))
    if (!known.has(keyOf(inside)))
      return `There is no field ${whole.slice(0, 60)} in this letter. You can use ${fields.map(({ key }) => shown(key)).join(', ')}`;
  const rest = text.replace(FIELD, '');
  const open = LEFT_OPEN.exec(rest);
  return open
    ? `A field is not closed at “${rest.slice(open.index, open.index + 30)}”. Write it with two braces on each side, like ${shown(fields[0]?.key ?? 'name')}`
    : null;
}

/** Which of the fields a text uses. */
export const fieldsIn = (text: string): string[] =>
  [...text.matchAll(FIELD)].map(([, inside = '']) => keyOf(inside));

/**
 * Fills in the fields, in one pass: what is filled in is one line of plain text and never read as a field itself. A
 * field that nothing is known for leaves a place that has to be written before the letter goes.
 */
export const merge = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(FIELD, (_, inside: string) => {
    const value = Object.hasOwn(values, keyOf(inside)) ? oneLine(values[keyOf(inside)] ?? '') : '';
    return value || `[${keyOf(inside)}: write this]`;
  });

export const mergeWords = ({ subject, body }: Words, values: Readonly<Record<string, string>>): Words => ({
  subject: oneLine(merge(subject, values)),
  body: merge(body, values),
});

/** A place that was to be written and was not; null where all are. */
export const unwritten = (text: string): string | null => UNWRITTEN.exec(text)?.[0] ?? null;

/** A subject is a header: a line break in it could begin another. */
export const oneLine = (text: string): string => text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
