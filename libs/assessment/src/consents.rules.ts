import { asOf, gate, sql, standing, type Sql } from '#practice';
import type { ConsentPurpose } from './consent.js';
import { MATCH_STEP, matchProposed, WAITING_STEP, waitingBegun } from './steps.js';

const IN = 'libs/assessment/src/consents.rules.ts';

/** The three of QiM 41, as frameworks word them. */
const ASKED: Readonly<Record<string, ConsentPurpose>> = {
  'contact third parties': 'third-parties',
  'share risk information with the mentor': 'risk-to-mentor',
  'share review feedback': 'review-feedback',
};

/** Since when there is an answer for each of some purposes, given or refused. */
const answeredAll = (purposes: readonly ConsentPurpose[]): Sql => sql`
  select f.mentee_id as subject_id, max(f.first_on) as met_on, null::date as met_until,
    (array_agg(f.record_id order by f.first_on desc, f.record_id))[1] as met_ref
  from (select distinct on (c.mentee_id, c.purpose) c.mentee_id, c.purpose, c.answered_on as first_on, c.record_id
    from consent c where ${standing('c')} and c.answered_on <= ${asOf}
    order by c.mentee_id, c.purpose, c.answered_on, c.record_id) f
  where f.purpose = any(${purposes}) group by f.mentee_id having count(*) = cardinality(${purposes})`;

export const menteeConsentsRecorded = gate({
  key: 'mentee-consents-recorded',
  title: 'Consents asked for before the waiting list',
  subject: 'mentee',
  declaredIn: IN,
  before: WAITING_STEP,
  needs:
    'an answer, given or refused, on speaking with others, sharing risk with the mentor and sharing reviews',
  steps: waitingBegun,
  met: answeredAll(Object.values(ASKED)),
  metOn: Object.fromEntries(Object.entries(ASKED).map(([topic, purpose]) => [topic, answeredAll([purpose])])),
  mend: mentee => `/mentees/${mentee}/consents/new`,
});

/** What one carer said about taking part holds until they say something else or take it back. */
const carerAgreed = sql`
  select c.mentee_id as subject_id, c.answered_on as met_on, least(c.withdrawn_on - 1, c.next_on - 1) as met_until,
    c.record_id as met_ref
  from (
    select a.mentee_id, a.answered_on, a.answer, a.withdrawn_on, a.record_id,
      lead(a.answered_on) over (partition by a.mentee_id, a.giver, lower(a.giver_name) order by a.answered_on, a.record_id) as next_on
    from consent a where a.purpose = 'participation' and a.giver <> 'mentee' and ${standing('a')} and a.answered_on <= ${asOf}) c
  where c.answer = 'given'`;

/** From when they are old enough for the programme not to ask a carer, spell by spell of its own rule. */
const oldEnough = sql`
  select o.id as subject_id, o.met_on, o.until_on as met_until, o.id as met_ref
  from (
    select e.id, s.until_on,
      greatest(s.from_on, (p.born_on + make_interval(years => (s.value #>> '{}')::int + 1))::date) as met_on
    from mentee e join person p on p.id = e.person_id
    join assessment_setting_spell s on s.programme_id = e.programme_id and s.key = 'carer-consent-age'
    where p.born_on is not null) o
  where coalesce(o.met_on <= o.until_on, true)`;

/** Where it was decided that they understand enough to agree alone. */
const decidedAlone = sql`
  select g.mentee_id as subject_id, g.decided_on as met_on, g.review_on as met_until, g.record_id as met_ref
  from gillick_record g where ${standing('g')}`;

export const carerConsentRecorded = gate({
  key: 'carer-consent-recorded',
  title: 'A carer agreed before a match',
  subject: 'mentee',
  declaredIn: IN,
  before: MATCH_STEP,
  needs: 'a parent or carer who agrees that they take part, at their age',
  steps: matchProposed,
  met: sql`select * from (${carerAgreed}) agreed union all select * from (${oldEnough}) old union all select * from (${decidedAlone}) alone`,
  mend: mentee => `/mentees/${mentee}/consents/new?giver=carer`,
  harm: 1,
});

export const consentRules = [menteeConsentsRecorded, carerConsentRecorded];
