import { asOf, months, recorded, type Rule, sql, standing, weeks, within } from '#practice';

const DECLARED_IN = 'libs/recruitment/src/leaving/leaving.rules.ts';

/** The day on which somebody who mentors no more did so last. */
const left = sql`
  select p.mentor_id, case when bool_and(p.ended_on is not null) then max(p.ended_on) end as left_on
  from mentor_period p where p.started_on <= ${asOf} and ${recorded('p')} group by p.mentor_id`;

/** One talk is enough for a match that ended in the last weeks before the leaving. A match that never began ends nothing. */
export const mentorExitInterview = within({
  key: 'mentor-exit-interview',
  title: 'Mentor asked at the end of a match or of their time',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, e.ended_on as happened_on, null::date as closed_on
    from mentor r join (
      select m.mentor_id, m.ended_on from match m where m.started_on is not null and m.ended_on is not null and ${recorded('m')}
      union select l.mentor_id, l.left_on from (${left}) l where l.left_on is not null and not exists (
        select from match m where m.mentor_id = l.mentor_id and m.started_on is not null
          and m.ended_on between l.left_on - 28 and l.left_on and ${recorded('m')})) e on e.mentor_id = r.id`,
  done: sql`
    select x.mentor_id as subject_id, x.held_on as done_on, x.id as done_ref from mentor_exit x where ${recorded('x')}
    union all
    select m.mentor_id, x.answered_on, x.record_id from match_exit x join match m on m.id = x.match_id
    where x.party = 'mentor' and x.answered_on is not null and ${standing('x')}`,
  lead: weeks(4),
  limit: weeks(4),
  mend: mentor => `/mentors/${mentor}/exit`,
});

/**
 * Where the programme tries mentors out (a setting, from a day on). An extension asks again: from the day after it, so
 * that what extended the trial does not end it as well.
 */
export const mentorTrialPeriodReviewed = within({
  key: 'mentor-trial-period-reviewed',
  title: 'Trial period of a mentor reviewed',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select r.id as subject_id, r.programme_id, r.owner_id, t.on_day as happened_on, l.left_on as closed_on
    from mentor r join (
      select f.mentor_id, f.programme_id, f.on_day from (
        select m.mentor_id, m.programme_id, min(m.started_on) as on_day
        from match m where m.started_on is not null and ${recorded('m')} group by m.mentor_id, m.programme_id) f
      where (select s.value = 'true'::jsonb from selection_setting s where s.key = 'trial-period' and s.programme_id = f.programme_id
        and s.effective_from <= f.on_day order by s.effective_from desc, s.set_at desc limit 1)
      union all
      select v.mentor_id, v.programme_id, v.held_on + 1 from mentor_trial_review v where v.decision = 'extend' and ${recorded('v')}
    ) t on t.mentor_id = r.id
    left join (${left}) l on l.mentor_id = r.id`,
  done: sql`
    select v.mentor_id as subject_id, v.held_on as done_on, v.id as done_ref from mentor_trial_review v where ${recorded('v')}`,
  limit: months(3),
  mend: mentor => `/mentors/${mentor}/trial`,
});

export const leavingRules: readonly Rule[] = [mentorExitInterview, mentorTrialPeriodReviewed];
