import { cleanText } from '#kernel';
import type { RegisterLine, RegisterRow } from '#training';
import type { Read } from '../shell/forms/read-form.js';
import { typedOf } from '../shell/forms/typed.js';

const LONGEST = 2000;

/** The lines that were ticked. One is left open without a fault; a note without a tick says nothing about anybody. */
export function readRegister(rows: readonly RegisterRow[], body: unknown): Read<RegisterLine[]> {
  const typed = typedOf(body);
  const text = (name: string): string => {
    const value = typed[name];
    return typeof value === 'string' ? value : '';
  };
  const errors: Record<string, string> = {};
  const lines = rows.flatMap((row): RegisterLine[] => {
    const [present, note] = [text(`present-${row.mentor_id}`), cleanText(text(`note-${row.mentor_id}`))];
    if (note === null)
      errors[`note-${row.mentor_id}`] = 'This text has characters that cannot be kept. Please type it again.';
    else if ([...note].length > LONGEST)
      errors[`note-${row.mentor_id}`] =
        `Use ${LONGEST.toLocaleString('en-GB')} characters or fewer; you typed ${[...note].length.toLocaleString('en-GB')}`;
    else if (present === 'yes' || present === 'no')
      return [
        {
          mentorId: row.mentor_id,
          present: present === 'yes',
          note,
          readVersion: Number(text(`version-${row.mentor_id}`)) || null,
        },
      ];
    else if (present || note) errors[`present-${row.mentor_id}`] = `Say whether ${row.name} was there`;
    return [];
  });
  return Object.keys(errors).length ? { ok: false, errors, typed } : { ok: true, value: lines, typed };
}
