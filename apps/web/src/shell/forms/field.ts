import { ValidateBy } from 'class-validator';

/** A fault in place of a value, until the form is judged as a whole. */
export class Unread {
  constructor(readonly words: string) {}
}

export type Body = Readonly<Record<string, unknown>>;

/** Turns what was sent into a typed value, or says what is wrong with it. Never converts what it was not told to. */
export type FieldReader = (body: Body, name: string) => unknown;

export interface ReadField {
  readonly read: FieldReader;
  /** The names in the body that belong to it. */
  readonly names: readonly string[];
}

const registry = new WeakMap<object, Map<string, ReadField>>();

/** A property decorator of a form: reads its field, and fails the validation with the words of an Unread. */
export function field(read: FieldReader, parts: readonly string[] = []): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const own = registry.get(prototype) ?? new Map<string, ReadField>();
    own.set(name, { read, names: [name, ...parts.map(part => `${name}-${part}`)] });
    registry.set(prototype, own);
    ValidateBy({
      name: 'read',
      validator: {
        validate: value => !(value instanceof Unread),
        defaultMessage: args => (args?.value instanceof Unread ? args.value.words : 'This cannot be read'),
      },
    })(prototype, key);
  };
}

/** The fields of a form in the order in which it declares them, those of the class it extends first. */
export function fieldsOfForm(form: object): Map<string, ReadField> {
  const prototype: unknown = Object.getPrototypeOf(form);
  if (typeof prototype !== 'object' || prototype === null) return new Map();
  return new Map([...fieldsOfForm(prototype), ...(registry.get(prototype) ?? [])]);
}
