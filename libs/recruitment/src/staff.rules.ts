import { asOf, gate, months, recorded, recurring, spellsOf, sql, type StepGate, stepGate } from '#practice';
import { oneToOneSteps, staffVettingClear } from '#vetting';

const DECLARED_IN = 'libs/recruitment/src/staff.rules.ts';

/** Each one's satisfactory references in their order; they count from the day on which they were checked with the referee. */
const satisfactory = sql`
  select r.staff_id, r.verified_on, r.id, row_number() over (partition by r.staff_id order by r.verified_on, r.recorded_at, r.id) as nth
  from staff_reference r where r.result = 'satisfactory' and r.struck_at is null and r.verified_on <= ${asOf} and ${recorded('r')}`;

/** QiM 27. */
export const staffReferences = gate({
  key: 'staff-references',
  title: 'Two references before staff meet mentees alone',
  subject: 'staff-member',
  declaredIn: DECLARED_IN,
  before: 'one-to-one-contact',
  needs: 'two satisfactory written references',
  steps: oneToOneSteps,
  met: sql`
    select s.staff_id as subject_id, s.verified_on as met_on, null::date as met_until, s.id as met_ref
    from (${satisfactory}) s where s.nth = 2`,
  soFar: sql`
    select s.staff_id as subject_id, 'so far ' || count(*) as so_far from (${satisfactory}) s group by s.staff_id`,
  mend: staff => `/staff/${staff}`,
  harm: 1,
});

/** The three subjects of QiM 28. */
export const STAFF_TOPICS = [
  'protection of vulnerable groups',
  'risk management',
  'managing volunteers',
] as const;

const trained = sql`
  select m.id as subject_id, s.done_on, s.id,
    case s.kind when 'safeguarding' then ${STAFF_TOPICS[0]}::text when 'managing-risk' then ${STAFF_TOPICS[1]}::text
      when 'managing-volunteers' then ${STAFF_TOPICS[2]}::text end as topic
  from staff_training s join staff_member m on m.user_id = s.user_id
  where s.kind <> 'safer-recruitment' and s.struck_at is null and s.done_on <= ${asOf} and ${recorded('s')}`;

/**
 * Each training covers its own subject. All three are renewed as far as the oldest of the newest three; where one had
 * lapsed meanwhile, on the day on which it was made good.
 */
const rounds = sql`
  select d.subject_id, d.done_on, d.id, least(s.day, r.day, v.day) as oldest
  from (${trained}) d
  cross join lateral (select max(t.done_on) as day from (${trained}) t
    where t.subject_id = d.subject_id and t.done_on <= d.done_on and t.topic = ${STAFF_TOPICS[0]}) s
  cross join lateral (select max(t.done_on) as day from (${trained}) t
    where t.subject_id = d.subject_id and t.done_on <= d.done_on and t.topic = ${STAFF_TOPICS[1]}) r
  cross join lateral (select max(t.done_on) as day from (${trained}) t
    where t.subject_id = d.subject_id and t.done_on <= d.done_on and t.topic = ${STAFF_TOPICS[2]}) v
  where s.day is not null and r.day is not null and v.day is not null`;

export const staffTrainingCurrent = recurring({
  key: 'staff-training-current',
  title: 'Staff trained in safeguarding, risk and managing volunteers',
  subject: 'staff-member',
  declaredIn: DECLARED_IN,
  every: months(36),
  lead: months(36),
  notice: 90,
  topics: STAFF_TOPICS,
  of: sql`select s.id as subject_id, s.programme_id, null::uuid as owner_id from staff_member s`,
  while: spellsOf(sql`
    select s.id as subject_id, s.started_on, s.left_on as ended_on, true as counts from staff_member s where ${recorded('s')}`),
  done: sql`
    select t.subject_id, t.done_on, t.id as done_ref, array[t.topic] as topics from (${trained}) t
    union all
    select x.subject_id, case when x.before + interval '36 months' >= x.done_on then x.oldest else x.done_on end, x.id,
      ${STAFF_TOPICS}::text[]
    from (select r.*, lag(r.oldest) over (partition by r.subject_id order by r.done_on, r.id) as before from (${rounds}) r) x`,
  mend: staff => `/staff/${staff}`,
  harm: 2,
});

export const staffRules = [staffReferences, staffTrainingCurrent];

/** What somebody on the staff needs before they meet mentees alone. */
export const beforeOneToOne: StepGate = stepGate({
  before: 'one-to-one-contact',
  needs: [staffVettingClear, staffReferences],
});
