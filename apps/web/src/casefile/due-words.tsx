import { LocalDate } from '#kernel';
import type { DueRow } from '#practice';
import { counted, inColumn, State } from '../shell/components.js';

/** `Overdue 4 days`, `Due soon 9 days`: the word of the state with its distance. */
export const DueState = ({ row }: { row: Pick<DueRow, 'daysLate'> }) =>
  row.daysLate > 0 ? (
    <State is="overdue" detail={counted(row.daysLate, 'day')} />
  ) : (
    <State is="due-soon" detail={row.daysLate === 0 ? 'today' : counted(-row.daysLate, 'day')} />
  );

export const dueColumn = (row: Pick<DueRow, 'dueOn'>): string =>
  row.dueOn ? inColumn(LocalDate.of(row.dueOn)) : '';

/** What is owed, by rule, in words that follow the name of a person; and the button that does it. */
const OWED: Record<string, { says: string; button: string }> = {
  'mentee-review': { says: 'the next review', button: 'Record the review' },
  'mentor-supervision': { says: 'supervision', button: 'Record supervision' },
  'first-check-in': { says: 'first check-in after they met', button: 'Record the check-in' },
  'fifth-meeting-check-in': { says: 'second check-in, by the fifth meeting', button: 'Record the check-in' },
  'session-recorded': { says: 'a session without its sheet', button: 'Log the session' },
  'meeting-frequency-kept': { says: 'no session as often as agreed', button: 'Call both' },
  'agreement-signed': {
    says: 'the mentoring agreement, signed by all three',
    button: 'Record the agreement',
  },
  'mentee-contact': { says: 'a call from us', button: 'Log a contact' },
  'mentor-contact': { says: 'a call from us', button: 'Log a contact' },
  'waiting-mentee-reviewed': { says: 'a call while waiting', button: 'Log a contact' },
  'document-review': { says: 'review and approval', button: 'Review the document' },
};

export const owed = (rule: string, title: string): { says: string; button: string } =>
  OWED[rule] ?? { says: title, button: 'Open the form' };

const SIDES: Record<string, string> = { mentee: 'the mentee’s side', mentor: 'the mentor’s side' };

/** Which side or topic is still to do. */
export function stillToDo(row: Pick<DueRow, 'missing' | 'partialOn'>): string | null {
  if (!row.missing.length) return null;
  const words = row.missing.map(part => SIDES[part] ?? part).join(', ');
  return row.partialOn
    ? `The record of ${LocalDate.of(row.partialOn).toString()} does not cover: ${words}.`
    : `Still to do: ${words}.`;
}
