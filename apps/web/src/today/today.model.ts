import type { DueRow } from '#practice';

/** The groups of Today, by harm: people first, then papers. */
export const GROUPS = [
  {
    id: 'waiting',
    title: 'Someone is waiting to hear from you',
    note: 'People first, then papers',
    rules: ['waiting-mentee-reviewed', 'mentee-contact', 'mentor-contact'],
  },
  {
    id: 'matches',
    title: 'Matches that need you',
    note: 'Check-ins, reviews and pairs gone quiet',
    rules: [
      'first-check-in',
      'fifth-meeting-check-in',
      'mentee-review',
      'meeting-frequency-kept',
      'mentor-supervision',
    ],
  },
  {
    id: 'papers',
    title: 'Papers and people’s files',
    note: 'Nothing here stops a session this week',
    rules: ['agreement-signed', 'session-recorded', 'document-review'],
  },
] as const;

export const KINDS: Record<string, { text: string; rules: readonly string[] }> = {
  contacts: {
    text: 'Contacts and check-ins',
    rules: [
      'waiting-mentee-reviewed',
      'mentee-contact',
      'mentor-contact',
      'first-check-in',
      'fifth-meeting-check-in',
    ],
  },
  reviews: { text: 'Reviews', rules: ['mentee-review'] },
  sessions: { text: 'Sessions', rules: ['meeting-frequency-kept', 'session-recorded'] },
  supervision: { text: 'Supervision', rules: ['mentor-supervision'] },
  papers: { text: 'Papers', rules: ['agreement-signed', 'document-review'] },
};

const CALLS: readonly string[] = ['waiting-mentee-reviewed', 'mentee-contact'];

export const TODAY_PAGE = 14;

/** One call answers both rules of a waiting mentee: the more pressing row stands for the two. */
export function oneCallOnce(rows: readonly DueRow[]): DueRow[] {
  const calls = new Map<string, DueRow>();
  for (const row of rows) {
    if (!CALLS.includes(row.rule)) continue;
    const other = calls.get(row.subjectId);
    if (
      !other ||
      row.daysLate > other.daysLate ||
      (row.daysLate === other.daysLate && row.rule === 'waiting-mentee-reviewed')
    )
      calls.set(row.subjectId, row);
  }
  return rows.filter(row => !CALLS.includes(row.rule) || calls.get(row.subjectId) === row);
}

/** The order of the page: group by group, the longest overdue first. */
export function inOrder(rows: readonly DueRow[]): DueRow[] {
  const place = (row: DueRow) =>
    GROUPS.findIndex(({ rules }) => (rules as readonly string[]).includes(row.rule));
  return [...rows].sort(
    (a, b) => place(a) - place(b) || b.daysLate - a.daysLate || (a.subjectId < b.subjectId ? -1 : 1),
  );
}

export function filtered(rows: readonly DueRow[], kind: string, state: string): DueRow[] {
  const rules = KINDS[kind]?.rules;
  return rows.filter(
    row =>
      (!rules || rules.includes(row.rule)) &&
      (state === '' ||
        (state === 'overdue' ? row.daysLate > 0 : state === 'soon' ? row.daysLate <= 0 : true)),
  );
}
