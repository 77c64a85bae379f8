import type { ReportKind, ReportTable, SurveyKind } from '#kernel';

const THERE = (on: string): string =>
  `p.programme_id = any($1) and p.started_on <= ${on} and (p.ended_on is null or p.ended_on > ${on})`;
/** Who mentored last in the period, and not on its last day. */
const LEFT = `from (select p.mentor_id, min(p.started_on) as joined_on, max(p.ended_on) as left_on from mentor_period p
    where p.programme_id = any($1) and p.started_on <= $3 group by p.mentor_id
    having bool_and(coalesce(p.ended_on <= $3, false)) and max(p.ended_on) >= $2) l
  left join lateral (select x.why from mentor_leaving x where x.mentor_id = l.mentor_id and x.left_on = l.left_on
    order by x.recorded_at desc limit 1) w on true`;
const EXITS = `from mentor_exit x where x.programme_id = any($1) and x.held_on between $2 and $3`;

const MOVES = {
  start: 'Mentors on the first day',
  joined: 'Approved in the period',
  left: 'Left in the period',
  resting: 'On hold on the last day',
  end: 'Mentors on the last day',
};
const WHY = {
  'moved-away': 'Moved away',
  'work-or-study': 'Work or study',
  health: 'Health',
  family: 'Family',
  'too-little-time': 'Too little time',
  'done-what-they-came-for': 'Did what they came for',
  'not-what-they-hoped': 'Not what they had hoped for',
  'asked-to-leave': 'Asked to leave',
  other: 'Something else',
  none: 'Not recorded',
};
const STAYED = {
  '0': 'Under 6 months',
  '6': '6 months to under 1 year',
  '12': '1 year to under 2',
  '24': '2 years or more',
};
const SUCCESS = { yes: 'Yes', partly: 'In part', no: 'No', 'not-said': 'Did not say' };
const AGAIN = { yes: 'Yes', perhaps: 'Perhaps, later', no: 'No', 'not-said': 'Did not say' };
const STEPS = { offered: 'Offered', 'under-way': 'Under way', gained: 'Gained', 'not-wanted': 'Not wanted' };

const table = (
  key: string,
  title: string,
  [label, count]: readonly [string, string],
  words: Readonly<Record<string, string>>,
  answers: string,
  adds: ReportTable['adds'] = 'down',
): ReportTable => ({
  key,
  title,
  rows: `select w.answer, coalesce(n.people, 0) as people from unnest(array['${Object.keys(words).join("','")}']) with ordinality w(answer, nth)
    left join (select a.answer, count(*)::int as people from (${answers}) a group by 1) n using (answer) order by w.nth`,
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'people', label: count },
  ],
  adds,
});

/** Who stays, who leaves and why (RESET monitoring return; University 14; QiM E12). */
const mentorRetention: ReportKind = {
  key: 'mentor-retention',
  title: 'Mentors who stay and who leave',
  many: 'mentors who left',
  completeness: `select count(*)::int as cases, count(*) filter (where w.why is null)::int as why ${LEFT}`,
  required: [{ column: 'why', label: 'reason for leaving' }],
  tables: [
    table(
      'movement',
      'Mentors over the period',
      ['When', 'Mentors'],
      MOVES,
      `select distinct 'start' as answer, p.mentor_id from mentor_period p where ${THERE(`($2::date - 1)`)}
       union select 'joined', p.mentor_id from mentor_period p where p.programme_id = any($1)
         group by p.mentor_id having min(p.started_on) between $2 and $3
       union select 'left', l.mentor_id ${LEFT}
       union select 'resting', p.mentor_id from mentor_period p where ${THERE('$3')} and p.state = 'on-hold'
       union select 'end', p.mentor_id from mentor_period p where ${THERE('$3')}`,
      'nothing',
    ),
    table(
      'why',
      'Who left, by the main reason',
      ['Reason', 'Mentors'],
      WHY,
      `select coalesce(w.why, 'none') as answer ${LEFT}`,
    ),
    table(
      'stayed',
      'Who left, by how long they had mentored',
      ['Time since the approval', 'Mentors'],
      STAYED,
      `select case when l.joined_on + interval '24 months' <= l.left_on then '24' when l.joined_on + interval '12 months' <= l.left_on then '12'
         when l.joined_on + interval '6 months' <= l.left_on then '6' else '0' end as answer ${LEFT}`,
    ),
    table(
      'again',
      'Asked at an ending: would they mentor again?',
      ['Answer', 'Mentors asked'],
      AGAIN,
      `select x.again as answer ${EXITS}`,
    ),
  ],
};

/** What mentors gain elsewhere for their mentoring, and certificates of our own training (School 3.4). */
const mentorAccreditation: ReportKind = {
  key: 'mentor-accreditation',
  title: 'Accreditation of mentors',
  many: 'steps towards an award',
  completeness: `select count(*)::int as cases, count(*) filter (where a.support = '' and a.step in ('offered', 'under-way'))::int as support
    from mentor_accreditation a where a.programme_id = any($1) and a.on_day between $2 and $3`,
  required: [{ column: 'support', label: 'how the programme helps' }],
  tables: [
    table(
      'steps',
      'Awards by how far mentors came in the period',
      ['Step', 'Mentors'],
      STEPS,
      `select distinct a.step as answer, a.mentor_id, a.award from mentor_accreditation a
       where a.programme_id = any($1) and a.on_day between $2 and $3`,
      'nothing',
    ),
    {
      key: 'certificates',
      title: 'Certificates of training',
      rows: `select count(distinct c.mentor_id)::int as mentors, count(*)::int as given from training_certificate c
        where c.programme_id = any($1) and c.issued_on between $2 and $3`,
      fields: [
        { as: 'count', column: 'mentors', label: 'Mentors with a certificate' },
        { as: 'count', column: 'given', label: 'Certificates' },
      ],
      adds: 'nothing',
    },
  ],
};

/** Mentors whose match ended, or who left, in the period; and those of them who said how it was. */
const ENDED = `from (
    select distinct e.mentor_id from (
      select m.mentor_id from match m where m.programme_id = any($1) and m.started_on is not null and m.ended_on between $2 and $3
      union select l.mentor_id ${LEFT}) e) e`;

/** What mentors say when a match or their time ends (QiM 37, RESET 29, School 9). */
const mentorExit: SurveyKind = {
  key: 'mentor-exit',
  title: 'What mentors say at an ending',
  many: 'answers of mentors',
  responses: `select count(*)::int as asked, count(*) filter (where exists (
      select from mentor_exit x where x.mentor_id = e.mentor_id and x.held_on between $2 and $3)
      or exists (select from match_exit x join match m on m.id = x.match_id where m.mentor_id = e.mentor_id and x.party = 'mentor'
        and x.superseded_at is null and x.answered_on between $2 and $3))::int as answered ${ENDED}`,
  tables: [
    table(
      'success',
      'Whether the mentee came away with something good, as the mentor sees it',
      ['Answer', 'Mentors'],
      SUCCESS,
      `select x.success as answer ${EXITS} union all
       select coalesce(x.success, 'not-said') from match_exit x where x.programme_id = any($1) and x.party = 'mentor'
         and x.superseded_at is null and x.answered_on between $2 and $3`,
    ),
    table(
      'again',
      'Whether they would mentor again',
      ['Answer', 'Mentors'],
      AGAIN,
      `select x.again as answer ${EXITS}`,
    ),
  ],
};

export const leavingReports: readonly ReportKind[] = [mentorRetention, mentorAccreditation];
export const leavingSurveys: readonly SurveyKind[] = [mentorExit];
