import { type FormVersion, namesOf, OPENED, TRAP } from '#forms';
import { cleanText } from '#kernel';
import { Input } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { type Typed, typedOf } from '../shell/forms/typed.js';

/** By which an open page is known: the version that it asks by, and where it was opened from something saved. */
export const VERSION = '_form';
export const SAVED = '_saved';
export const SAVE_TO = 'saveTo';

/** What goes with the answers of a public form, unseen. The trap shows itself only to somebody who has filled it in. */
export const Envelope = ({ fields, opened }: { fields: Fields; opened: string }) => {
  const hidden = (name: string, value = '') => (
    <input type="hidden" name={name} value={fields.text(name).value ?? value} />
  );
  const trap = fields.text(TRAP);
  return (
    <>
      {hidden(VERSION)}
      {hidden(SAVED)}
      {hidden(OPENED, opened)}
      <div hidden={!trap.error}>
        <Input
          {...trap}
          label="Website"
          hint="For programs only: people leave this box empty."
          autocomplete="off"
        />
      </div>
    </>
  );
};

export type SentBody = Readonly<Record<string, unknown>>;

export const sentOf = (body: unknown): SentBody =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};

const LONGEST_KEPT = 8000;

/** What was typed into the questions of a version, as far as it can be kept. */
export function keepable(form: FormVersion, body: unknown): Typed {
  const names = new Set(form.fields.flatMap(namesOf));
  const kept = (text: string): string => (cleanText(text) ?? '').slice(0, LONGEST_KEPT);
  return Object.fromEntries(
    Object.entries(typedOf(body)).flatMap(([name, value]) =>
      names.has(name) ? [[name, typeof value === 'string' ? kept(value) : value.slice(0, 50).map(kept)]] : [],
    ),
  );
}
