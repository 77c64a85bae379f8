/** The files of those who work here: what the rules about staff read. */
export const STAFF_FILES = [
  `insert into staff_member (id, programme_id, user_id, position, started_on, recorded_by, recorded_at)
    select pg_temp.id('staff', worker), (array_agg(programme_id order by n))[1], owner_id, 'Coordinator', min(today) - 880,
      pg_temp.id('manager', 0), min(today) - 880
    from course group by worker, owner_id`,
  `insert into vetting_decision (id, record_id, programme_id, staff_id, decided_on, clear, valid_until, recorded_at)
    select pg_temp.id('staff-vetting', row_number() over ()::int), s.id, s.programme_id, s.id,
      s.started_on - 10 + pg_temp.chance(row_number() over (), 81, 14), true, s.started_on + 1085, s.recorded_at from staff_member s`,
  `insert into staff_reference (id, programme_id, staff_id, referee_name, setting, received_on, verified_on, verified_how, result, words,
      recorded_by, recorded_at)
    select pg_temp.id('staff-reference-' || k, row_number() over ()::int), s.programme_id, s.id, 'Referee ' || k, 'work', s.started_on - 20,
      s.started_on - 15, 'phone', 'satisfactory', 'Patient and clear', s.recorded_by, s.recorded_at
    from staff_member s cross join generate_series(1, 2) k`,
  `insert into staff_clearance (id, programme_id, staff_id, granted_on, granted_by, recorded_at)
    select pg_temp.id('staff-clearance', row_number() over ()::int), s.programme_id, s.id, s.started_on, s.recorded_by, s.recorded_at
    from staff_member s`,
  `insert into staff_training (id, organisation_id, user_id, kind, done_on, recorded_by, recorded_at)
    select pg_temp.id('staff-' || kind, row_number() over ()::int), pg_temp.id('organisation', 0), s.user_id, kind, s.started_on + 20, s.recorded_by, s.recorded_at
    from staff_member s cross join (values ('safeguarding'), ('managing-risk'), ('managing-volunteers')) k(kind)`,
];
