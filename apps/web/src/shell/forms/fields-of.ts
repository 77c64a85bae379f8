import type { DayParts } from '../components/date-input.js';
import { noProblems, type Problems } from '../problems.js';
import type { Typed } from './typed.js';

interface Field {
  readonly name: string;
  readonly error: string | undefined;
}

/** The props of a form's controls: `<Input {...fields.text('email')} label="…" />`. */
export interface Fields {
  /** For Input, Textarea, Select, Radios. */
  text(name: string): Field & { readonly value: string | undefined };
  /** For Checkboxes. */
  many(name: string): Field & { readonly values: readonly string[] };
  /** For Tickbox. */
  tick(name: string): Field & { readonly ticked: boolean };
  /** For DateInput. */
  day(name: string): Field & { readonly value: DayParts };
  /** For FileUpload and passwords: only the error comes back. */
  bare(name: string): Field;
}

export function fieldsOf(typed: Typed, problems: Problems = noProblems): Fields {
  const bare = (name: string): Field => ({ name, error: problems.fields[name] });
  const one = (name: string): string | undefined => {
    const value = typed[name];
    return typeof value === 'string' ? value : value?.[0];
  };
  return {
    bare,
    text: name => ({ ...bare(name), value: one(name) }),
    many: name => ({ ...bare(name), values: [typed[name] ?? []].flat() }),
    tick: name => ({ ...bare(name), ticked: one(name) === 'yes' || one(name) === 'true' }),
    day: name => ({
      ...bare(name),
      value: {
        day: one(`${name}-day`) ?? '',
        month: one(`${name}-month`) ?? '',
        year: one(`${name}-year`) ?? '',
      },
    }),
  };
}
