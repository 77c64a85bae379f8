import { LocalDate } from '#kernel';
import type { Occurrence, OccurrenceState } from '#practice';
import { subjectKey, type SubjectWords } from '../status/subjects.js';
import { say } from '../wording.js';
import type { PackTable } from './pack-table.js';

const STATES: Readonly<Record<OccurrenceState, () => string>> = {
  'done-late': () => say`Late`,
  missed: () => say`Missed`,
  overdue: () => say`Overdue`,
  'due-soon': () => say`Due today`,
  lapsed: () => say`Ended before it was due`,
  waived: () => say`Waived`,
  done: () => say`Done`,
  upcoming: () => say`Not due yet`,
  waiting: () => say`Not due yet`,
};

export const stateInWords = (one: Occurrence): string =>
  one.overrideReason === null ? STATES[one.state]() : say`Allowed by a manager before it was met`;

/** Each time that a rule was not kept, or was not counted, by initial. */
export function exceptionTable(occurrences: readonly Occurrence[], subjects: SubjectWords): PackTable {
  const cells = (one: Occurrence, day: (iso: string) => string) => [
    subjects.get(subjectKey(one)) ?? say`Not recorded`,
    one.dueOn === null ? '' : day(one.dueOn),
    one.doneOn === null ? say`Not done` : day(one.doneOn),
    [
      stateInWords(one),
      ...one.late.map(side => say`late: ${side}`),
      ...one.missing.map(what => say`missing: ${what}`),
      ...one.counts.map(({ what, taken, most }) =>
        most === null ? say`${what}: ${taken}` : say`${what}: ${taken} of ${most}`,
      ),
    ].join('; '),
  ];
  return {
    key: 'exceptions',
    title: say`Exceptions`,
    head: [say`Who`, say`Due`, say`Done`, say`State`],
    rows: occurrences.map(one => cells(one, iso => LocalDate.of(iso).toString())),
    plainRows: occurrences.map(one => cells(one, iso => iso)),
    flush: [false, false, false, false],
  };
}
