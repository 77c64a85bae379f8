import type { ReportTable, SurveyKind } from '#kernel';

const SUCCESS = { yes: 'Yes', partly: 'Partly', no: 'No', 'not-said': 'Did not say' };
const SCORES = {
  '1': '1, not at all',
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5, wholly',
  'not-said': 'Did not say',
};

const of = (parties: string) =>
  `from match_exit x where x.superseded_at is null and x.programme_id = any($1) and x.party in (${parties}) and x.asked_on between $2 and $3`;

const table = (
  key: string,
  title: string,
  column: string,
  words: Readonly<Record<string, string>>,
  parties: string,
): ReportTable => ({
  key,
  title,
  rows: `select w.answer, coalesce(n.people, 0) as people from unnest(array['${Object.keys(words).join("','")}']) with ordinality w(answer, nth)
    left join (select coalesce(x.${column}::text, 'not-said') as answer, count(*)::int as people ${of(parties)} and x.answered_on <= $3 group by 1) n
      using (answer) order by w.nth`,
  fields: [
    { as: 'choice', column: 'answer', label: 'Answer', words },
    { as: 'count', column: 'people', label: 'People' },
  ],
  adds: 'down',
});

/** Who did not want to answer was asked all the same. */
const survey = (key: string, title: string, many: string, parties: string): SurveyKind => ({
  key,
  title,
  many,
  responses: `select count(*)::int as asked, count(*) filter (where x.answered_on <= $3)::int as answered ${of(parties)}`,
  tables: [
    table('success', 'Whether it was a success', 'success', SUCCESS, parties),
    table('aims', 'Whether the aims were reached', 'aims_reached', SCORES, parties),
    table('helped', 'Whether it helped', 'helped', SCORES, parties),
    table('ending', 'Whether the ending was handled well', 'ending_handled', SCORES, parties),
  ],
});

/** What mentees and those around them say at the end (QiM 37, E9, RESET 29). */
export const endingSurveys: readonly SurveyKind[] = [
  survey('mentee-exit', 'What mentees say at the end', 'answers of mentees', "'mentee'"),
  survey(
    'supporter-exit',
    'What those around a mentee say at the end',
    'answers of supporters',
    "'carer', 'referrer'",
  ),
];
