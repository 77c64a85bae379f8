import { asOf, gate, recorded, sql, standing, stepGate } from '#practice';

const VISIT_STEP = 'custody-visit';

/** RESET 19 and manual: of resettlement programmes alone. Which place it is is asked again for each visit. */
export const custodyVisitCleared = gate({
  key: 'custody-visit-cleared',
  title: 'Mentor cleared and briefed before the first visit in custody',
  subject: 'mentor',
  declaredIn: 'libs/assessment/src/custody-visits.rules.ts',
  before: VISIT_STEP,
  needs:
    'the establishment to have cleared them, and a briefing on identification, what may not be brought, and its handbook',
  steps: sql`
    select distinct on (m.mentor_id) s.record_id as step_id, m.mentor_id as subject_id, s.programme_id, r.owner_id,
      s.held_on as happened_on, null::date as closed_on
    from contact_sheet s join match m on m.id = s.match_id join mentor r on r.id = m.mentor_id
    join assessment_setting_spell g on g.programme_id = s.programme_id and g.key = 'resettlement' and g.value = 'true'
      and g.from_on <= s.held_on and coalesce(g.until_on >= s.held_on, true)
    where s.outcome = 'met' and s.how = 'custody-visit' and ${standing('s')} and s.held_on <= ${asOf}
    order by m.mentor_id, s.held_on, s.record_id`,
  met: sql`
    select v.mentor_id as subject_id, greatest(v.cleared_on, v.briefed_on) as met_on, least(v.valid_until, v.ended_on) as met_until,
      v.id as met_ref
    from custody_visit_clearance v where ${recorded('v')}`,
  mend: mentor => `/mentors/${mentor}/custody-visits`,
  harm: 1,
});

/** What a mentor needs before they visit somebody in custody. */
export const beforeCustodyVisit = stepGate({ before: VISIT_STEP, needs: [custodyVisitCleared] });
