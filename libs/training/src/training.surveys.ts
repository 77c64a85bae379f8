import type { ReportTable, SurveyKind } from '#kernel';

const ASKED = `from training_feedback f where f.programme_id = any($1) and f.asked_on between $2 and $3`;
const ANSWERED = `${ASKED} and f.answered_on <= $3`;

const SATISFIED = { very: 'Very satisfied', mostly: 'Mostly', partly: 'Partly', not: 'Not satisfied' };
const REACHED = { yes: 'Yes', partly: 'Partly', no: 'Not yet' };

const table = (
  key: string,
  title: string,
  count: string,
  words: Readonly<Record<string, string>>,
  answers: string,
): ReportTable => ({
  key,
  title,
  rows: `select w.answer, coalesce(n.people, 0) as people from unnest(array['${Object.keys(words).join("','")}']) with ordinality w(answer, nth)
    left join (select a.answer, count(*)::int as people from (${answers}) a group by 1) n using (answer) order by w.nth`,
  fields: [
    { as: 'choice', column: 'answer', label: 'Answer', words },
    { as: 'count', column: 'people', label: count },
  ],
  adds: 'down',
});

/** What those who were trained say of it, counted over courses and never by whom (QiM 49, MQF 3.5). */
const trainingFeedback: SurveyKind = {
  key: 'training-feedback',
  title: 'Feedback on training',
  many: 'answers on training',
  responses: `select count(*)::int as asked, count(*) filter (where f.answered_on <= $3)::int as answered ${ASKED}`,
  tables: [
    table(
      'satisfied',
      'How satisfied they were',
      'People',
      SATISFIED,
      `select f.satisfaction as answer ${ANSWERED}`,
    ),
    table(
      'reached',
      'Whether they can do what the course was for, outcome by outcome',
      'Answers',
      REACHED,
      `select o.value as answer from (select f.outcomes ${ANSWERED}) f cross join lateral jsonb_each_text(f.outcomes) o`,
    ),
  ],
};

export const trainingSurveys: readonly SurveyKind[] = [trainingFeedback];
