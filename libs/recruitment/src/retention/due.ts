/**
 * Applicants who did not become mentors and are still kept, as SQL: (mentor_id, programme_id, outcome, decided_on, months,
 * due_on). The months are those that held on the day of the decision: nobody is kept for longer than they were told. Whoever came
 * back since, and whoever may have to be referred to the keepers of the barred lists, is none of them.
 */
export const KEPT = `
  select d.mentor_id, d.programme_id, d.outcome, d.decided_on, s.months, (d.decided_on + make_interval(months => s.months))::date as due_on
  from (select distinct on (x.mentor_id) x.* from selection_decision x order by x.mentor_id, x.decided_on desc, x.recorded_at desc) d
  cross join lateral (select (v.value #>> '{}')::int as months from selection_setting v
    where v.key = 'applicant-retention-months' and (v.programme_id = d.programme_id or v.programme_id is null) and v.effective_from <= d.decided_on
    order by v.programme_id nulls last, v.effective_from desc, v.set_at desc limit 1) s
  where d.outcome <> 'approved' and not exists (select from mentor_period p where p.mentor_id = d.mentor_id)
    and not exists (select from applicant_destroyed g where g.mentor_id = d.mentor_id)
    and not applicant_stays(d.mentor_id, d.decided_on, d.recorded_at)`;
