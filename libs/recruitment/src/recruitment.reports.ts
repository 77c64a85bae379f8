import type { ReportKind } from '#kernel';
import { AIMED_AT } from './campaigns/campaign.js';
import { HEARD_FROM } from './doors.service.js';
import { leavingReports } from './leaving/leaving.reports.js';

const APPLIED = `from mentor m left join mentor_application a on a.mentor_id = m.id
  where m.programme_id = any($1) and m.applied_on between $2 and $3`;
const ASKED = `from mentor_enquiry e where e.programme_id = any($1) and e.enquired_on between $2 and $3`;

/** By the last day of the period. */
const REACHED = `case
  when exists (select 1 from mentor_period x where x.mentor_id = m.id and x.started_on <= $3) then 'approved'
  when exists (select 1 from selection_decision d where d.mentor_id = m.id and d.outcome = 'rejected' and d.decided_on <= $3) then 'rejected'
  when exists (select 1 from selection_decision d where d.mentor_id = m.id and d.outcome = 'withdrawn' and d.decided_on <= $3) then 'withdrawn'
  when a.shortlisted_on <= $3 then 'shortlisted' when a.completed_on <= $3 then 'complete' else 'begun' end`;
const STEPS = {
  begun: 'Application begun',
  complete: 'Application complete',
  shortlisted: 'On the short list',
  rejected: 'Not taken on',
  withdrawn: 'Withdrew',
  approved: 'Approved',
};
const ENDED = {
  applied: 'Applied',
  closed: 'Went no further',
  answered: 'Answered, and thinking about it',
  open: 'Not answered yet',
};
const BECAME = `case when e.mentor_id is not null then 'applied' when e.closed_on <= $3 then 'closed' when e.answered_on <= $3 then 'answered' else 'open' end`;

/** What a programme added to the list of its own is counted together: a pack shows no words that nobody looked at. */
const SOURCES = {
  ...Object.fromEntries(HEARD_FROM.map(each => [each, each])),
  own: 'An answer of the programme’s own',
};
const SOURCE = `case when e.heard_from = any(array['${HEARD_FROM.join("','")}']) then e.heard_from else 'own' end`;

const table = (
  key: string,
  title: string,
  label: string,
  cases: string,
  { from, expression, words }: { from: string; expression: string; words: Readonly<Record<string, string>> },
): ReportKind['tables'][number] => ({
  key,
  title,
  rows: `select a.answer, coalesce(n.cases, 0) as cases
    from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
    left join (select ${expression} as answer, count(*)::int as cases ${from} group by 1) n using (answer) order by a.nth`,
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'cases', label: cases },
  ],
  adds: 'down',
});

const FAR = `count(*)::int as asked, count(e.mentor_id)::int as applied,
      count(*) filter (where exists (select from mentor_period x where x.mentor_id = e.mentor_id and x.started_on <= $3))::int as approved`;

/** Enquiries of the period by something, with how many of them applied and were approved by its last day. */
const howFar = (
  key: string,
  title: string,
  label: string,
  words: Readonly<Record<string, string>>,
  expression: string,
): ReportKind['tables'][number] => ({
  key,
  title,
  rows: `select a.answer, coalesce(n.asked, 0) as asked, coalesce(n.applied, 0) as applied, coalesce(n.approved, 0) as approved
    from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
    left join (select ${expression} as answer, ${FAR} from mentor_enquiry e left join recruitment_campaign c on c.id = e.campaign_id
      where e.programme_id = any($1) and e.enquired_on between $2 and $3 group by 1) n using (answer) order by a.nth`,
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'asked', label: 'Enquiries' },
    { as: 'count', column: 'applied', label: 'Applied' },
    { as: 'count', column: 'approved', label: 'Approved' },
  ],
  adds: 'down',
});

/** How long it took those who were approved in the period; nothing where they are too few to be told apart from one another. */
const HOW_LONG: ReportKind['tables'][number] = {
  key: 'days',
  title: 'From the enquiry to the approval',
  rows: `select count(*)::int as approved,
      case when count(*) >= 5 then (percentile_disc(0.5) within group (order by p.started_on - e.enquired_on))::int end as median
    from mentor_enquiry e join lateral (select min(x.started_on) as started_on from mentor_period x where x.mentor_id = e.mentor_id) p on true
    where e.programme_id = any($1) and p.started_on between $2 and $3`,
  fields: [
    { as: 'count', column: 'approved', label: 'Approved after an enquiry' },
    { as: 'days', column: 'median', label: 'Half of them took at most' },
  ],
  adds: 'nothing',
};

const enquiriesByOutcome = table(
  'enquiries',
  'Enquiries received, by what became of them',
  'Outcome',
  'Enquiries',
  {
    from: ASKED,
    expression: BECAME,
    words: ENDED,
  },
);

export const mentorRecruitmentFunnel: ReportKind = {
  key: 'mentor-recruitment-funnel',
  title: 'Recruitment of mentors, by how far they came',
  many: 'applicants',
  completeness: `select count(*)::int as cases, count(*) filter (where a.id is null)::int as application ${APPLIED}`,
  required: [{ column: 'application', label: 'application' }],
  tables: [
    enquiriesByOutcome,
    table('applicants', 'Those who applied, by how far they came', 'Came to', 'Applicants', {
      from: APPLIED,
      expression: REACHED,
      words: STEPS,
    }),
    howFar(
      'by-evening',
      'Enquiries received, by whether they came to an open evening',
      'Open evening',
      { came: 'Came to an open evening', none: 'Came to none' },
      `case when exists (select from open_evening_guest g join open_evening v on v.id = g.evening_id
         where g.enquiry_id = e.id and g.came and v.held_on <= $3) then 'came' else 'none' end`,
    ),
    HOW_LONG,
  ],
};

export const mentorRecruitmentSources: ReportKind = {
  key: 'mentor-recruitment-sources',
  title: 'How people heard of mentoring here',
  many: 'enquiries',
  completeness: `select count(*)::int as cases, count(*) filter (where e.heard_from = '')::int as heard_from ${ASKED}`,
  required: [{ column: 'heard_from', label: 'how they heard' }],
  tables: [
    table('by-source', 'Enquiries received, by how people heard', 'Heard by', 'Enquiries', {
      from: ASKED,
      expression: SOURCE,
      words: SOURCES,
    }),
    howFar(
      'how-far-by-source',
      'Enquiries received, by how people heard and how far they came',
      'Heard by',
      SOURCES,
      SOURCE,
    ),
    howFar(
      'by-campaign',
      'Enquiries received, by whom their campaign looked for',
      'Campaign',
      { ...AIMED_AT, none: 'No campaign' },
      `coalesce(c.aimed_at, 'none')`,
    ),
  ],
};

export const recruitmentReports: readonly ReportKind[] = [
  mentorRecruitmentFunnel,
  mentorRecruitmentSources,
  ...leavingReports,
];
