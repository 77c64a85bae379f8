import { field, Unread } from '../shell/forms/field.js';

const LONGEST = 1_000;

/** A password is taken letter by letter: neither trimmed nor cleaned, nor ever shown again. */
export const IsPassword = ({ required }: { required: string }): PropertyDecorator =>
  field((body, name) => {
    const raw = body[name];
    if (typeof raw !== 'string' || raw === '') return new Unread(required);
    return raw.length > LONGEST ? new Unread('This is too long for a password') : raw;
  });
