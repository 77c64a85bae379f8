import { limitInWords, type Limit } from './limit.js';
import type { Count, Occurrence, OccurrenceState, SideRecord } from './occurrence.js';
import type { Rule } from './rule.js';

/** An occurrence as the database gives it. */
export interface OccurrenceRow {
  readonly programme_id: string | null;
  readonly subject_id: string;
  readonly mend_id: string;
  readonly owner_id: string | null;
  readonly opened_on: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
  readonly done_ref: string | null;
  readonly closed_on: string | null;
  readonly waived_on: string | null;
  readonly waived_by: string | null;
  readonly waiver_reason: string | null;
  readonly state: OccurrenceState;
  readonly months: number | null;
  readonly days: number | null;
  readonly working_days: number | null;
  readonly stilled: boolean;
  readonly sides: Readonly<Record<string, readonly [string, string]>> | null;
  readonly partial_on: string | null;
  readonly partial_ref: string | null;
  readonly covered: readonly string[] | null;
  readonly step_id: string | null;
  readonly counts: readonly (readonly [taken: number, most: number | null])[] | null;
  readonly override_reason: string | null;
  readonly overridden_by: string | null;
}

export const OCCURRENCE_COLUMNS = `programme_id, subject_id, mend_id, owner_id, opened_on, due_on, done_on, done_ref,
  closed_on, waived_on, waived_by, waiver_reason, state, months, days, working_days, stilled, sides, partial_on,
  partial_ref, covered, step_id, counts, override_reason, overridden_by`;

/** In a fixed order, so that two answers to one question are the same text. */
export const IN_ORDER = 'opened_on, subject_id, base_on, done_on nulls last, step_id';

export function occurrenceOf(rule: Rule, row: OccurrenceRow, topic: string | undefined): Occurrence {
  const sides = sidesOf(rule, row);
  return {
    rule: rule.key,
    programmeId: row.programme_id,
    subjectType: rule.subject,
    subjectId: row.subject_id,
    mendId: row.mend_id,
    ownerId: row.owner_id,
    openedOn: row.opened_on,
    dueOn: row.due_on,
    doneOn: row.done_on,
    doneRef: row.done_ref,
    closedOn: row.closed_on,
    waivedOn: row.waived_on,
    waivedBy: row.waived_by,
    waiverReason: row.waiver_reason,
    state: row.state,
    limit: limitOf(row),
    stilled: row.stilled,
    sides,
    missing: [
      ...sides.filter(side => side.standing === 'missing').map(side => side.side),
      ...gaps(rule, row, topic),
    ],
    late: sides.filter(side => side.standing === 'late').map(side => side.side),
    partialOn: row.partial_on,
    partialRef: row.partial_ref,
    stepId: row.step_id,
    counts: countsOf(rule, row),
    overrideReason: row.override_reason,
    overriddenBy: row.overridden_by,
  };
}

function countsOf(rule: Rule, { counts }: OccurrenceRow): Count[] {
  if (rule.shape !== 'gate') return [];
  return (counts ?? []).map(([taken, most], at) => ({ what: rule.counts[at] ?? '', taken, most }));
}

function sidesOf(rule: Rule, row: OccurrenceRow): SideRecord[] {
  if (rule.shape === 'gate') return [];
  return rule.sides.map(side => {
    const [doneOn, doneRef] = row.sides?.[side] ?? [null, null];
    const late = doneOn !== null && row.due_on !== null && doneOn > row.due_on;
    return { side, doneOn, doneRef, standing: doneOn === null ? 'missing' : late ? 'late' : 'on time' };
  });
}

/** Topics that the last partial record left out. */
function gaps(rule: Rule, row: OccurrenceRow, topic: string | undefined): string[] {
  if (rule.shape === 'gate' || row.partial_on === null) return [];
  const asked = topic === undefined ? rule.topics : [topic];
  return asked.filter(one => !row.covered?.includes(one));
}

function limitOf(row: OccurrenceRow): string | null {
  const { months, days, working_days: workingDays } = row;
  const limit: Limit | null =
    months !== null ? { months } : days !== null ? { days } : workingDays !== null ? { workingDays } : null;
  return limit && limitInWords(limit);
}
