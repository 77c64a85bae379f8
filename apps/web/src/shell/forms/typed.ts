import type { LocalDate } from '#kernel';

/** What was typed, field by field, as it came: to be shown again. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Never shown again, wherever the form goes. */
const SECRET = /^_csrf$|password/i;

export function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  const fields = Object.entries(body).flatMap(
    ([name, value]: [string, unknown]): [string, Typed[string]][] => {
      if (SECRET.test(name)) return [];
      if (typeof value === 'string') return [[name, value]];
      if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
      return Array.isArray(value) ? [[name, value.filter(each => typeof each === 'string')]] : [];
    },
  );
  return Object.fromEntries(fields);
}

/** The three fields of a date input, from a day that is known. */
export const typedDay = (name: string, day: LocalDate | null): Typed =>
  day
    ? {
        [`${name}-day`]: String(day.day),
        [`${name}-month`]: String(day.month),
        [`${name}-year`]: String(day.year),
      }
    : {};
