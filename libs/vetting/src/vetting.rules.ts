import { asOf, gate, recorded, sql, standing } from '#practice';

/**
 * Each decision holds until it lapses or the next one is taken; only a clear one meets the need. Of two on one day
 * the one that was first written down later is the next one, whichever was corrected since.
 */
const clearDecisions = sql`
  select d.mentor_id as subject_id, d.decided_on as met_on, d.met_until, d.record_id as met_ref
  from (
    select v.mentor_id, v.decided_on, v.record_id, v.clear, least(v.valid_until,
        lead(v.decided_on) over (partition by v.mentor_id order by v.decided_on, f.recorded_at) - 1) as met_until
    from vetting_decision v join vetting_decision f on f.record_id = v.record_id and f.version = 1
    where ${standing('v')} and v.decided_on <= ${asOf}) d
  where d.clear and coalesce(d.met_until >= d.decided_on, true)`;

const matchesProposed = sql`
  select m.id as step_id, m.mentor_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
    m.ended_on as closed_on
  from match m where ${recorded('m')}`;

export const mentorVettingClear = gate({
  key: 'mentor-vetting-clear',
  title: 'Mentor vetted before a match',
  subject: 'mentor',
  declaredIn: 'libs/vetting/src/vetting.rules.ts',
  before: 'match-proposed',
  needs: 'a vetting decision that is clear and in date',
  steps: matchesProposed,
  met: clearDecisions,
  mend: mentor => `/mentors/${mentor}/vetting/new`,
  harm: 1,
});

export const vettingRules = [mentorVettingClear];
