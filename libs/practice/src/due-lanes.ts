import type { Queryable } from '#kernel';
import { dueWork } from './due-work.js';
import type { DueRow, DueWork, DueWorkAsk, Reading } from './occurrence.js';
import type { Rule } from './rule.js';

/**
 * The beginning of a list that is about every case: one statement a lane, side by side, each on a connection of its own.
 * PostgreSQL runs one statement of this kind on one processor. Rules that are answered together belong to one lane.
 */
export async function dueWorkInLanes(
  q: Queryable,
  rules: readonly Rule[],
  /** Keys of rules; what is named in none of them goes with the last. */
  lanes: readonly (readonly string[])[],
  reading: Reading,
  ask: Omit<DueWorkAsk, 'offset'> & Required<Pick<DueWorkAsk, 'groups' | 'limit'>>,
): Promise<DueWork> {
  const laneOf = ({ key }: Rule) => {
    const named = lanes.findIndex(keys => keys.includes(key));
    return named < 0 ? lanes.length - 1 : named;
  };
  const works = await Promise.all(
    lanes.map((_, lane) =>
      dueWork(
        q,
        rules.filter(rule => laneOf(rule) === lane),
        reading,
        ask,
      ),
    ),
  );
  const places = new Map(rules.map((rule, place) => [rule.key, place]));
  const keyOf = (row: DueRow): Key => [
    groupOf(row, ask.groups),
    row.dueOn ?? '',
    row.subjectId,
    places.get(row.rule) ?? 0,
    row.openedOn,
  ];
  const rows = works
    .flatMap(work => work.rows)
    .map(row => ({ row, key: keyOf(row) }))
    .sort((a, b) => inOrder(a.key, b.key))
    .map(({ row }) => row);
  return {
    rows: rows.slice(0, ask.limit),
    overdue: sum(works.map(work => work.overdue)),
    dueSoon: sum(works.map(work => work.dueSoon)),
  };
}

type Key = readonly (string | number)[];

function groupOf({ rule }: DueRow, groups: readonly (readonly string[])[]): number {
  const named = groups.findIndex(keys => keys.includes(rule));
  return named < 0 ? groups.length : named;
}

/** As the statement orders its rows: by group, day, subject and rule. */
function inOrder(a: Key, b: Key): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  const [one, other] = [a[at] ?? 0, b[at] ?? 0];
  return one < other ? -1 : one > other ? 1 : 0;
}

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
