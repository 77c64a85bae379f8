import type { ReportKind } from '#kernel';
import {
  BLANK,
  CARE,
  COMMUNITY,
  DECLINED,
  GENDER,
  LIMITS,
  ORIENTATION,
  RELIGION,
  SEX,
  UNASKED,
} from './questions.js';

type Side = 'mentee' | 'mentor';

const facts = (side: Side): string =>
  `from equality_asked f where f.programme_id = any($1) and f.side = '${side}' and f.asked_on between $2 and $3`;
/** Months that lie wholly within the period: a row does not say more than its month. */
const answers = (
  side: Side,
): string => `from equality_answer a where a.programme_id = any($1) and a.side = '${side}'
  and a.month >= $2::date and (a.month + interval '1 month')::date <= $3::date + 1`;

const ETHNIC_GROUPS = { white: 'White', mixed: 'Mixed', asian: 'Asian', black: 'Black', other: 'Other' };
const BESIDE = { [DECLINED]: 'Prefer not to say', [BLANK]: 'Passed over', [UNASKED]: 'Not asked' };

const table = (
  key: string,
  title: string,
  words: Readonly<Record<string, string>>,
  from: string,
  code: string,
): ReportKind['tables'][number] => ({
  key,
  title,
  rows: `select w.answer, coalesce(n.people, 0) as people
    from unnest(array['${Object.keys(words).join("','")}']) with ordinality w(answer, nth)
    left join (select ${code} as answer, count(*)::int as people ${from} group by 1) n using (answer) order by w.nth`,
  fields: [
    { as: 'choice', column: 'answer', label: 'Answer', words },
    { as: 'count', column: 'people', label: 'People' },
  ],
  adds: 'down',
});

const BY_ANSWER: readonly (readonly [key: string, title: string, words: Readonly<Record<string, string>>])[] =
  [
    ['sex', 'Sex, over whole months', SEX],
    ['ethnicity', 'Ethnic group, over whole months', ETHNIC_GROUPS],
    ['religion', 'Religion or belief, over whole months', RELIGION],
    ['disability', 'Limiting condition or illness, over whole months', LIMITS],
    ['gender', 'Gender as registered at birth, over whole months', GENDER],
    ['orientation', 'Sexual orientation (from 16), over whole months', ORIENTATION],
    ['care', 'In care now or before, over whole months', CARE],
    ['carer', 'Looks after somebody at home, over whole months', CARE],
    ['community', 'Community background, over whole months', COMMUNITY],
  ];

/** Totals alone: each table stands by itself, and none crosses two characteristics (QiM 36). */
const equalities = (side: Side, title: string): ReportKind => ({
  key: `equalities-${side}s`,
  title,
  many: 'people asked',
  completeness: `select count(*)::int as cases, 0 as outcome ${facts(side)}`,
  required: [{ column: 'outcome', label: 'answered or declined' }],
  tables: [
    table(
      'by-outcome',
      'Asked in the period',
      { answered: 'Answered', declined: 'Declined every question' },
      facts(side),
      'f.outcome',
    ),
    ...BY_ANSWER.map(([key, heading, words]) =>
      table(
        `by-${key}`,
        heading,
        { ...words, ...BESIDE },
        answers(side),
        key === 'ethnicity'
          ? `split_part(a.answers ->> 'ethnicity', '-', 1)`
          : `coalesce(a.answers ->> '${key}', '${UNASKED}')`,
      ),
    ),
  ],
});

/** Of mentors, whoever applied is asked, whether they were taken on or not. */
export const equalityReports: readonly ReportKind[] = [
  equalities('mentee', 'Equality monitoring of mentees'),
  equalities('mentor', 'Equality monitoring of mentors and of those who applied'),
];
