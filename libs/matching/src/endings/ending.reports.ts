import type { ReportKind } from '#kernel';

const ENDED = `from match m left join match_ending e on e.match_id = m.id and e.superseded_at is null
  where m.programme_id = any($1) and m.started_on is not null and m.ended_on between $2 and $3`;

const by = (expression: string, words: Readonly<Record<string, string>>): string =>
  `select a.answer, coalesce(n.matches, 0) as matches
   from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
   left join (select ${expression} as answer, count(*)::int as matches ${ENDED} group by 1) n using (answer) order by a.nth`;

const table = (
  key: string,
  title: string,
  label: string,
  expression: string,
  words: Readonly<Record<string, string>>,
): ReportKind['tables'][number] => ({
  key,
  title,
  rows: by(expression, words),
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'matches', label: 'Matches' },
  ],
  adds: 'down',
});

const CAUSES = {
  'aims-reached': 'Aims reached',
  'time-over': 'The time agreed was over',
  'moved-away': 'Moved away',
  'mentee-chose': 'The young person chose',
  'mentor-chose': 'The mentor chose',
  'did-not-suit': 'Did not suit',
  safeguarding: 'Safety',
  'programme-ended': 'The programme ended',
  other: 'Another reason',
  unknown: 'Not recorded',
};

export const endingsAndReasons: ReportKind = {
  key: 'endings-and-reasons',
  title: 'Endings and their reasons',
  many: 'endings',
  completeness: `select count(*)::int as cases, count(*) filter (where e.id is null)::int as cause ${ENDED}`,
  required: [{ column: 'cause', label: 'cause of the ending' }],
  tables: [
    table('by-cause', 'Endings of the period, by cause', 'Cause', `coalesce(e.cause, 'unknown')`, CAUSES),
    table(
      'by-plan',
      'Endings of the period, planned or sudden',
      'How it came',
      `case when e.id is null then 'unknown' when e.planned then 'planned' else 'sudden' end`,
      { planned: 'By plan', sudden: 'Suddenly', unknown: 'Not recorded' },
    ),
    table(
      'by-notice',
      'Endings of the period, by the notice that both were given',
      'Notice',
      `case when not exists (select from match_ending_plan p where p.match_id = m.id and p.superseded_at is null
           and p.mentee_noticed_on is not null and p.mentor_noticed_on is not null) then 'none'
         when (select greatest(p.mentee_noticed_on, p.mentor_noticed_on) from match_ending_plan p where p.match_id = m.id and p.superseded_at is null)
           <= m.ended_on - 28 then 'full' else 'short' end`,
      { full: 'Four weeks or more', short: 'Less than four weeks', none: 'None recorded' },
    ),
  ],
};

export const completionRate: ReportKind = {
  key: 'completion-rate',
  title: 'Matches that complete',
  many: 'endings',
  completeness: `select count(*)::int as cases, count(*) filter (where e.id is null)::int as completed ${ENDED}`,
  required: [{ column: 'completed', label: 'whether it came to what it was for' }],
  tables: [
    table(
      'by-completion',
      'Matches that ended in the period',
      'Came to what it was for',
      `case when e.id is null then 'unknown' when e.completed then 'yes' else 'no' end`,
      { yes: 'Yes', no: 'No', unknown: 'Not recorded' },
    ),
  ],
};

export const endingReports: readonly ReportKind[] = [endingsAndReasons, completionRate];
