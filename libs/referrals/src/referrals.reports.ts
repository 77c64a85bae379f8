import type { ReportKind } from '#kernel';

const RECEIVED = `from referral r where r.programme_id = any($1) and r.received_on between $2 and $3`;
const DECLINED = `from referral r where r.programme_id = any($1) and r.state = 'declined' and r.decided_on between $2 and $3`;

const divided = (from: string, expression: string, words: Readonly<Record<string, string>>): string =>
  `select a.answer, coalesce(n.cases, 0) as cases
   from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
   left join (select ${expression} as answer, count(*)::int as cases ${from} group by 1) n using (answer) order by a.nth`;

const table = (
  key: string,
  title: string,
  label: string,
  from: string,
  expression: string,
  words: Readonly<Record<string, string>>,
): ReportKind['tables'][number] => ({
  key,
  title,
  rows: divided(from, expression, words),
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'cases', label: 'Referrals' },
  ],
  adds: 'down',
});

/** As the records stood on the last day of the period. */
const OUTCOME = `case when r.decided_on <= $3 then r.state else 'open' end`;
const OUTCOMES = {
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  open: 'Not decided yet',
};
const SOURCES = {
  agency: 'An agency',
  self: 'The young person',
  carer: 'A parent or carer',
  staff: 'Taken by staff',
};

export const referralsAndSources: ReportKind = {
  key: 'referrals-and-sources',
  title: 'Referrals and where they came from',
  many: 'referrals',
  completeness: `select count(*)::int as cases, count(*) filter (where r.source is null)::int as source ${RECEIVED}`,
  required: [{ column: 'source', label: 'who referred' }],
  tables: [
    table('by-source', 'Referrals received, by who referred', 'Referred by', RECEIVED, 'r.source', SOURCES),
    table('by-outcome', 'Referrals received, by what became of them', 'Outcome', RECEIVED, OUTCOME, OUTCOMES),
  ],
};

const KINDS = {
  'outside-criteria': 'Outside the criteria of the programme',
  'no-capacity': 'No room in the programme',
  'another-service': 'Another service fits better',
  'not-wanted': 'The young person does not want a mentor',
  other: 'Another reason',
};
const POINTED = {
  service: 'Another service suggested',
  none: 'Reason written why none',
  open: 'Still to be done',
};

export const declinedAndSignposted: ReportKind = {
  key: 'declined-and-signposted',
  title: 'Declined and signposted',
  many: 'declined referrals',
  completeness: `select count(*)::int as cases, count(*) filter (where r.decline_kind is null)::int as kind,
    count(*) filter (where r.reason is null)::int as reason ${DECLINED}`,
  required: [
    { column: 'kind', label: 'kind of reason' },
    { column: 'reason', label: 'reason' },
  ],
  tables: [
    table('by-reason', 'Declined in the period, by reason', 'Reason', DECLINED, 'r.decline_kind', KINDS),
    table(
      'by-signpost',
      'Declined in the period, by where they were sent on',
      'Sent on',
      DECLINED,
      `case when r.signposted_on is null or r.signposted_on > $3 then 'open' when r.signposted_to is null then 'none' else 'service' end`,
      POINTED,
    ),
  ],
};

const AGES = {
  under13: 'Under 13',
  '13': '13 to 15',
  '16': '16 to 17',
  '18': '18 or over',
  unknown: 'Not known',
};
const AGE = `case when r.born_on is null then 'unknown' when r.born_on + interval '13 years' > r.received_on then 'under13'
  when r.born_on + interval '16 years' > r.received_on then '13' when r.born_on + interval '18 years' > r.received_on then '16' else '18' end`;
const AGAIN = { first: 'First time', again: 'Known to the programme before' };

export const serviceDemand: ReportKind = {
  key: 'service-demand',
  title: 'Demand for the service',
  many: 'referrals',
  completeness: `select count(*)::int as cases, count(*) filter (where r.born_on is null)::int as born_on ${RECEIVED}`,
  required: [{ column: 'born_on', label: 'date of birth' }],
  tables: [
    table('by-age', 'Referrals received, by age', 'Age at referral', RECEIVED, AGE, AGES),
    table(
      'by-return',
      'Referrals received, first and again',
      'Referred',
      RECEIVED,
      `case when exists (select 1 from mentee e where e.id = r.mentee_id and e.referred_on < r.received_on) then 'again' else 'first' end`,
      AGAIN,
    ),
    table('by-outcome', 'Referrals received, by what became of them', 'Outcome', RECEIVED, OUTCOME, OUTCOMES),
  ],
};

export const referralReports: readonly ReportKind[] = [
  referralsAndSources,
  declinedAndSignposted,
  serviceDemand,
];
