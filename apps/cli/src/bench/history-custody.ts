/** Visits in custody, and who was cleared for them before. */
export const CUSTODY_VISITS = [
  `update contact_sheet s set how = 'custody-visit' from course c
    where s.match_id = c.match_id and c.n % 6 = 1 and s.outcome = 'met' and s.held_on < c.started_on + 60`,
  `insert into custody_visit_clearance (id, programme_id, mentor_id, establishment, cleared_on, briefed_on, recorded_by, recorded_at)
    select pg_temp.id('visits', n), programme_id, mentor_id, 'Bench House', approved_on, approved_on + pg_temp.chance(n, 91, 50), owner_id, approved_on
    from course where n % 6 = 1`,
];
