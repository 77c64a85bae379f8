import type { ReportKind } from '#kernel';

const REVIEWS = `from mentee_review r where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`;
const SHEETS = `from contact_sheet r where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`;
const QUARTERS = `(select to_char(q, 'YYYY"-Q"Q') as quarter from generate_series(date_trunc('quarter', $2::date::timestamp), $3::date::timestamp, '3 months') q)`;
const QUARTER_OF = `to_char(r.held_on, 'YYYY"-Q"Q')`;
const ANSWERS = { yes: 'Yes', no: 'No', unsure: 'Not sure', none: 'Not recorded' };

/** The rows of one question: every answer, also those that nobody gave. */
const answers = (column: string, words: Readonly<Record<string, string>>): string =>
  `select a.answer, coalesce(n.reviews, 0) as reviews
   from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
   left join (select coalesce(r.${column}, 'none') as answer, count(*)::int as reviews ${REVIEWS} group by 1) n using (answer)
   order by a.nth`;

const OUTCOMES = {
  continue: 'The match continues',
  change: 'The match continues with changes',
  'plan-ending': 'An ending is planned',
  end: 'The match ends',
  none: 'Not recorded',
};
const HOW_IT_WENT = {
  'met in-person': 'Met in person',
  'met phone': 'Met by phone',
  'met video': 'Met by video',
  'met message': 'Exchanged messages',
  'met letter': 'Exchanged letters',
  'met custody-visit': 'Met in custody',
  'mentee-cancelled': 'The mentee cancelled',
  'mentee-absent': 'The mentee did not come',
  'mentor-cancelled': 'The mentor cancelled',
  moved: 'Moved to another day',
};

export const reviewsSummary: ReportKind = {
  key: 'reviews-summary',
  title: 'Reviews of mentees',
  many: 'reviews',
  completeness: `select count(*)::int as cases, count(*) filter (where r.aims_and_progress is null)::int as aims_and_progress,
      count(*) filter (where r.wish_to_continue is null)::int as wish_to_continue, count(*) filter (where r.still_needed is null)::int as still_needed,
      count(*) filter (where r.view_of_service is null)::int as view_of_service, count(*) filter (where r.outcome is null)::int as outcome ${REVIEWS}`,
  required: [
    { column: 'aims_and_progress', label: 'aims and progress' },
    { column: 'wish_to_continue', label: 'wish to continue' },
    { column: 'still_needed', label: 'continuing need' },
    { column: 'view_of_service', label: 'view of the service' },
    { column: 'outcome', label: 'outcome' },
  ],
  tables: [
    {
      key: 'by-quarter',
      title: 'Reviews by quarter',
      rows: `select q.quarter, coalesce(n.reviews, 0) as reviews from ${QUARTERS} q
        left join (select ${QUARTER_OF} as quarter, count(*)::int as reviews ${REVIEWS} group by 1) n using (quarter) order by q.quarter`,
      fields: [
        { as: 'quarter', column: 'quarter', label: 'Quarter' },
        { as: 'count', column: 'reviews', label: 'Reviews' },
      ],
      adds: 'down',
    },
    questionTable('outcomes', 'Reviews by outcome', 'Outcome', 'outcome', OUTCOMES),
    questionTable(
      'wishes',
      'Reviews by the wish to continue',
      'Wishes to continue',
      'wish_to_continue',
      ANSWERS,
    ),
    questionTable(
      'needs',
      'Reviews by continuing need',
      'Mentoring is still needed',
      'still_needed',
      ANSWERS,
    ),
  ],
};

function questionTable(
  key: string,
  title: string,
  label: string,
  column: string,
  words: Readonly<Record<string, string>>,
): ReportKind['tables'][number] {
  return {
    key,
    title,
    rows: answers(column, words),
    fields: [
      { as: 'choice', column: 'answer', label, words },
      { as: 'count', column: 'reviews', label: 'Reviews' },
    ],
    adds: 'down',
  };
}

/** Both tables divide the same sheets, each in its own way: no total of one gives away a cell of the other. */
export const sessionsAndHours: ReportKind = {
  key: 'sessions-and-hours',
  title: 'Sessions and hours',
  many: 'contact sheets',
  completeness: `select count(*)::int as cases, count(*) filter (where r.outcome = 'met' and r.minutes is null)::int as minutes,
      count(*) filter (where r.outcome = 'met' and r.how is null)::int as how ${SHEETS}`,
  required: [
    { column: 'minutes', label: 'length' },
    { column: 'how', label: 'how they met' },
  ],
  tables: [
    {
      key: 'by-quarter',
      title: 'Sessions arranged and hours met, by quarter',
      rows: `select q.quarter, coalesce(n.sheets, 0) as sheets, coalesce(n.hours, 0) as hours from ${QUARTERS} q
        left join (select ${QUARTER_OF} as quarter, count(*)::int as sheets,
            round(coalesce(sum(r.minutes) filter (where r.outcome = 'met'), 0) / 60.0, 1)::float8 as hours ${SHEETS} group by 1) n using (quarter)
        order by q.quarter`,
      fields: [
        { as: 'quarter', column: 'quarter', label: 'Quarter' },
        { as: 'count', column: 'sheets', label: 'Sessions arranged' },
        { as: 'sum', column: 'hours', label: 'Hours met', hiddenWith: 'sheets' },
      ],
      adds: 'down',
    },
    {
      key: 'how-it-went',
      title: 'Sessions arranged, by how they went',
      rows: `select a.answer, coalesce(n.sheets, 0) as sheets
        from unnest(array['${Object.keys(HOW_IT_WENT).join("','")}']) with ordinality a(answer, nth)
        left join (select case when r.outcome = 'met' then 'met ' || r.how else r.outcome end as answer, count(*)::int as sheets ${SHEETS} group by 1) n using (answer)
        order by a.nth`,
      fields: [
        { as: 'choice', column: 'answer', label: 'How it went', words: HOW_IT_WENT },
        { as: 'count', column: 'sheets', label: 'Sessions' },
      ],
      adds: 'down',
    },
  ],
};

export const mentoringReports: readonly ReportKind[] = [reviewsSummary, sessionsAndHours];
