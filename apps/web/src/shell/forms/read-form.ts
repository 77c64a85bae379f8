import { validateSync } from 'class-validator';
import { type FieldErrors, Invalid } from '#kernel';
import { type Body, fieldsOfForm } from './field.js';
import { type Typed, typedOf } from './typed.js';

export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

/** What was sent, as the form's class wants it. A field that the form does not ask for is a fault. */
export function readForm<T extends object>(Form: new () => T, body: unknown): Read<T> {
  const sent = bodyOf(body);
  const form = new Form();
  const wanted = fieldsOfForm(form);
  for (const [name, { read }] of wanted) Object.assign(form, { [name]: read(sent, name) });

  const claimed = new Set(['_csrf', ...[...wanted.values()].flatMap(each => each.names)]);
  const unknown = Object.keys(sent).filter(name => !claimed.has(name));
  const faults = new Map(wanted.size ? faultsOf(form) : []);
  for (const name of unknown) faults.set(name, `This form does not ask for “${name.slice(0, 40)}”`);
  const typed = typedOf(body);
  if (faults.size === 0) return { ok: true, value: form, typed };
  return { ok: false, errors: inOrder(faults, [...wanted.keys()]), typed };
}

/** For the API: the value, or a problem document with the same keys as the page. @throws Invalid */
export function orInvalid<T>(read: Read<T>): T {
  if (!read.ok) throw new Invalid(read.errors);
  return read.value;
}

const bodyOf = (body: unknown): Body =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};

const faultsOf = (form: object): [string, string][] =>
  validateSync(form, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  }).map(fault => [fault.property, Object.values(fault.constraints ?? {})[0] ?? 'This cannot be read']);

const inOrder = (faults: ReadonlyMap<string, string>, names: readonly string[]): FieldErrors =>
  Object.fromEntries(
    [...names, ...faults.keys()].flatMap(name => (faults.has(name) ? [[name, faults.get(name) ?? '']] : [])),
  );
