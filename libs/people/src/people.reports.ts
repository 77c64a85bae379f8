import type { ReportKind } from '#kernel';

const WAITING = `from mentee_period w join mentee e on e.id = w.mentee_id
  where w.state = 'waiting' and w.programme_id = any($1) and w.started_on <= $3 and (w.ended_on is null or w.ended_on > $3)`;
const WAITED_IN_PERIOD = `from mentee_period w join mentee e on e.id = w.mentee_id
  where w.state = 'waiting' and w.programme_id = any($1) and w.started_on <= $3 and (w.ended_on is null or w.ended_on >= $2)`;
const CONTACTS = `from staff_contact r where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`;

const divided = (from: string, expression: string, words: Readonly<Record<string, string>>): string =>
  `select a.answer, coalesce(n.cases, 0) as cases
   from unnest(array['${Object.keys(words).join("','")}']) with ordinality a(answer, nth)
   left join (select ${expression} as answer, count(*)::int as cases ${from} group by 1) n using (answer) order by a.nth`;

const table = (
  key: string,
  title: string,
  [label, counted]: readonly [string, string],
  rows: string,
  words: Readonly<Record<string, string>>,
): ReportKind['tables'][number] => ({
  key,
  title,
  rows,
  fields: [
    { as: 'choice', column: 'answer', label, words },
    { as: 'count', column: 'cases', label: counted },
  ],
  adds: 'down',
});

const WAIT = {
  '0': 'Under 1 month',
  '1': '1 month to under 3',
  '3': '3 months to under 6',
  '6': '6 months or more',
};
const SEEN = { yes: 'Contacted in the last 3 months', no: 'Not contacted in the last 3 months' };

/** How long each has waited since applying, on the last day of the period. */
export const waitingList: ReportKind = {
  key: 'waiting-list',
  title: 'Waiting list',
  many: 'mentees who waited',
  completeness: `select count(*)::int as cases, count(*) filter (where e.referred_on is null)::int as referred_on ${WAITED_IN_PERIOD}`,
  required: [{ column: 'referred_on', label: 'day of the referral' }],
  tables: [
    table(
      'by-wait',
      'Waiting on the last day, by time since the referral',
      ['Time waited', 'Mentees'],
      divided(
        WAITING,
        `case when e.referred_on + interval '6 months' <= $3 then '6' when e.referred_on + interval '3 months' <= $3 then '3'
          when e.referred_on + interval '1 month' <= $3 then '1' else '0' end`,
        WAIT,
      ),
      WAIT,
    ),
    table(
      'by-contact',
      'Waiting on the last day, by last contact',
      ['Last contact', 'Mentees'],
      divided(
        WAITING,
        `case when exists (select from staff_contact c where c.mentee_id = e.id and c.connection_id is null and c.superseded_at is null and c.reached
            and c.held_on <= $3 and c.held_on + interval '3 months' >= $3) then 'yes' else 'no' end`,
        SEEN,
      ),
      SEEN,
    ),
  ],
};

const WAY = {
  phone: 'Phone',
  video: 'Video',
  message: 'Message',
  letter: 'Letter',
  'in-person': 'In person',
};
const PURPOSE = {
  routine: 'Routine',
  'check-in': 'Check-in',
  'waiting-list': 'Waiting list',
  support: 'Support',
  concern: 'Concern',
};
const WITH = {
  'mentee yes': 'Mentee, reached',
  'mentee no': 'Mentee, not reached',
  'supporter yes': 'Somebody around the mentee, reached',
  'supporter no': 'Somebody around the mentee, not reached',
  'mentor yes': 'Mentor, reached',
  'mentor no': 'Mentor, not reached',
};

export const contactLogSummary: ReportKind = {
  key: 'contact-log-summary',
  title: 'Contacts of staff',
  many: 'contacts',
  completeness: `select count(*)::int as cases, count(*) filter (where r.by_user is null)::int as by_user ${CONTACTS}`,
  required: [{ column: 'by_user', label: 'who made it' }],
  tables: [
    table(
      'by-side',
      'Contacts, by whom they were with',
      ['With', 'Contacts'],
      divided(
        CONTACTS,
        `case when r.mentee_id is null then 'mentor' when r.connection_id is null then 'mentee' else 'supporter' end || case when r.reached then ' yes' else ' no' end`,
        WITH,
      ),
      WITH,
    ),
    table('by-way', 'Contacts, by way', ['Way', 'Contacts'], divided(CONTACTS, 'r.how', WAY), WAY),
    table(
      'by-purpose',
      'Contacts, by purpose',
      ['Purpose', 'Contacts'],
      divided(CONTACTS, 'r.purpose', PURPOSE),
      PURPOSE,
    ),
  ],
};

export const peopleReports: readonly ReportKind[] = [waitingList, contactLogSummary];
