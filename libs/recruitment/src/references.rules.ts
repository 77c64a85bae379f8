import { asOf, days, gate, recorded, sql, within } from '#practice';
import { approvals } from './approvals.js';
import { THIRD_AFTER } from './references.js';

const DECLARED_IN = 'libs/recruitment/src/references.rules.ts';

/** Each mentor's satisfactory references in their order: the last word on each stands, and personal ones do not count. */
const satisfactory = sql`
  select s.mentor_id, s.decided_on, s.id, row_number() over (partition by s.mentor_id order by s.decided_on, s.nth) as nth
  from (
    select distinct on (r.reference_id) r.id, r.reference_id, r.mentor_id, r.result, r.decided_on, r.nth
    from reference_result r where ${recorded('r')} and r.decided_on <= ${asOf}
    order by r.reference_id, r.decided_on desc, r.nth desc) s
  join reference_answer a on a.reference_id = s.reference_id
  where s.result = 'satisfactory' and a.setting <> 'personal' and a.related = 'no'`;

export const mentorReferences = gate({
  key: 'mentor-references',
  title: 'Two references before a mentor is approved',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  before: 'mentor-approved',
  needs:
    'two satisfactory written references from people who know them in work or education and are not relatives',
  steps: approvals,
  met: sql`
    select s.mentor_id as subject_id, s.decided_on as met_on, null::date as met_until, s.id as met_ref
    from (${satisfactory}) s where s.nth = 2`,
  soFar: sql`
    select s.mentor_id as subject_id, 'so far ' || count(*) as so_far from (${satisfactory}) s group by s.mentor_id`,
  mend: mentor => `/mentors/${mentor}/references`,
  harm: 1,
});

/** RESET manual, section 3: no reference is waited for longer than three weeks. */
export const thirdRefereeAsked = within({
  key: 'third-referee-asked',
  title: 'Another referee asked, where one does not answer',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select r.mentor_id as subject_id, r.programme_id, m.owner_id, min(r.asked_on) as happened_on,
      least((select min(d.decided_on) from selection_decision d where d.mentor_id = r.mentor_id and ${recorded('d')}),
        (select min(p.started_on) from mentor_period p where p.mentor_id = r.mentor_id and ${recorded('p')})) as closed_on
    from mentor_reference r join mentor m on m.id = r.mentor_id where ${recorded('r')} group by r.mentor_id, r.programme_id, m.owner_id`,
  done: sql`
    select x.mentor_id as subject_id, x.done_on, x.done_ref from (
      select a.mentor_id, a.answered_on as done_on, a.id as done_ref,
        row_number() over (partition by a.mentor_id order by a.answered_on, a.recorded_at, a.id) as nth, 2 as wanted
      from reference_answer a where ${recorded('a')}
      union all
      select r.mentor_id, r.asked_on, r.id,
        row_number() over (partition by r.mentor_id order by r.asked_on, r.recorded_at, r.id), 3
      from mentor_reference r where ${recorded('r')}) x
    where x.nth = x.wanted`,
  limit: days(THIRD_AFTER),
  notice: 7,
  mend: mentor => `/mentors/${mentor}/references`,
  harm: 2,
});
