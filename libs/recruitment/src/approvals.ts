import { recorded, sql } from '#practice';

/** Each approval of a mentor, as the step that gates stand before. */
export const approvals = sql`
  select d.id as step_id, d.mentor_id as subject_id, d.programme_id, m.owner_id, d.decided_on as happened_on,
    null::date as closed_on
  from selection_decision d join mentor m on m.id = d.mentor_id where d.outcome = 'approved' and ${recorded('d')}`;
