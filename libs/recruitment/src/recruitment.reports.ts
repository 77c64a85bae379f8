import type { ReportKind } from '#kernel';
import { HEARD_FROM } from './doors.service.js';

const APPLIED = `from mentor m left join mentor_application a on a.mentor_id = m.id
  where m.programme_id = any($1) and m.applied_on between $2 and $3`;
const ASKED = `from mentor_enquiry e where e.programme_id = any($1) and e.enquired_on between $2 and $3`;

/** By the last day of the period. */
const REACHED = `case
  when exists (select 1 from mentor_period x where x.mentor_id = m.id and x.started_on <= $3) then 'approved'
  when exists (select 1 from selection_decision d where d.mentor_id = m.id and d.outcome = 'rejected' and d.decided_on <= $3) then 'rejected'
  when a.shortlisted_on <= $3 then 'shortlisted' when a.completed_on <= $3 then 'complete' else 'begun' end`;
const STEPS = {
  begun: 'Application begun',
  complete: 'Application complete',
  shortlisted: 'On the short list',
  rejected: 'Not taken on',
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
    table('applied-by-source', 'Of these, those who applied, by how they heard', 'Heard by', 'Applied', {
      from: `${ASKED} and e.mentor_id is not null`,
      expression: SOURCE,
      words: SOURCES,
    }),
  ],
};

export const recruitmentReports: readonly ReportKind[] = [mentorRecruitmentFunnel, mentorRecruitmentSources];
