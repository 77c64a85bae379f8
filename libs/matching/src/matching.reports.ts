import type { ReportKind } from '#kernel';
import { endingReports } from './endings/ending.reports.js';

const MATCHES = `from match m where m.programme_id = any($1) and m.started_on <= $3 and (m.ended_on is null or m.ended_on >= $2)`;
const ENDED = `(m.ended_on is not null and m.ended_on <= $3)`;

const part = (expression: string, words: Readonly<Record<string, string>>): string =>
  `select a.answer, coalesce(n.matches, 0) as matches
   from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
   left join (select ${expression} as answer, count(*)::int as matches ${MATCHES} group by 1) n using (answer) order by a.nth`;

const STATE = { running: 'Running', paused: 'Paused', ended: 'Ended in the period' };
const BEGAN = { before: 'Before the period', inside: 'In the period' };
const LENGTH = {
  '0': 'Under 3 months',
  '3': '3 months to under 6',
  '6': '6 months to under 12',
  '12': '12 months to under 24',
  '24': '24 months or more',
};
const length = `least(coalesce(m.ended_on, $3), $3)`;

const table = (
  key: string,
  title: string,
  label: string,
  expression: string,
  words: Readonly<Record<string, string>>,
): ReportKind['tables'][number] => ({
  key,
  title,
  rows: part(expression, words),
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'matches', label: 'Matches' },
  ],
  adds: 'down',
});

/** Every table divides the same matches in its own way: no total of one gives away a cell of another. */
export const matchesAndDurations: ReportKind = {
  key: 'matches-and-durations',
  title: 'Matches and how long they last',
  many: 'matches',
  completeness: `select count(*)::int as cases, count(*) filter (where ${ENDED} and coalesce(m.end_reason, '') = '')::int as end_reason ${MATCHES}`,
  required: [{ column: 'end_reason', label: 'reason of the ending' }],
  tables: [
    table(
      'by-state',
      'Matches of the period, by how they stand on its last day',
      'On the last day',
      `case when ${ENDED} then 'ended' when exists (select from match_period p where p.match_id = m.id and p.state = 'paused'
         and p.started_on <= $3 and (p.ended_on is null or p.ended_on > $3)) then 'paused' else 'running' end`,
      STATE,
    ),
    table(
      'by-length',
      'Matches of the period, by length up to its last day',
      'Length',
      `case when m.started_on + interval '24 months' <= ${length} then '24' when m.started_on + interval '12 months' <= ${length} then '12'
         when m.started_on + interval '6 months' <= ${length} then '6' when m.started_on + interval '3 months' <= ${length} then '3' else '0' end`,
      LENGTH,
    ),
    table(
      'by-beginning',
      'Matches of the period, by when they began',
      'Began',
      `case when m.started_on < $2 then 'before' else 'inside' end`,
      BEGAN,
    ),
  ],
};

export const matchingReports: readonly ReportKind[] = [matchesAndDurations, ...endingReports];
