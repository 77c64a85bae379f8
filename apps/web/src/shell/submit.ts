import type { Response } from 'express';
import { ChangedMeanwhile, Invalid, Refusal } from '#kernel';
import type { Read } from './forms/read-form.js';
import type { Typed } from './forms/typed.js';
import type { Problems } from './problems.js';

/** The page of a form, with what was typed and what is wrong with it. */
export type FormPage = (typed: Typed, problems: Problems) => string | Promise<string>;

/**
 * A form was sent: do the act and lead on to the thing, or show the same page again with everything that was
 * typed. `act` answers with the path to go to.
 */
export async function submit<T>(
  response: Response,
  read: Read<T>,
  render: FormPage,
  act: (value: T) => Promise<string>,
): Promise<void> {
  const again = async (status: number, problems: Problems, typed = read.typed) =>
    void response
      .status(status)
      .type('html')
      .send(await render(typed, problems));
  if (!read.ok) return again(422, { fields: read.errors, reasons: [] });
  try {
    response.redirect(303, await act(read.value));
  } catch (error) {
    if (error instanceof Invalid) return again(422, { fields: error.fields, reasons: [] });
    // They have been told; the next time they save, they save over what stands now.
    if (error instanceof ChangedMeanwhile) {
      const typed = { ...read.typed, version: String(error.standing) };
      return again(409, { fields: {}, reasons: error.reasons }, typed);
    }
    if (error instanceof Refusal) return again(409, { fields: {}, reasons: error.reasons });
    throw error;
  }
}
