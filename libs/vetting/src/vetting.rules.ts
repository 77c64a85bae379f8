import { asOf, gate, months, recorded, recurring, spellsOf, sql, standing, within } from '#practice';

const DECLARED_IN = 'libs/vetting/src/vetting.rules.ts';

/**
 * Each decision holds until it lapses or the next one is taken; only a clear one meets the need. Of two on one day
 * the one that was first written down later is the next one, whichever was corrected since. A look into the update
 * service is one more: still current, it holds for a year more, unless another check was decided since; no longer
 * current, it ends the clearance.
 */
const turns = sql`
  select v.subject_id, v.decided_on as on_day, v.record_id, v.clear, v.valid_until as holds_until, f.recorded_at
  from vetting_decision v join vetting_decision f on f.record_id = v.record_id and f.version = 1
  where ${standing('v')} and v.decided_on <= ${asOf}
  union all
  select s.subject_id, s.checked_on, s.id, s.result like 'current%',
    greatest(d.valid_until, s.holds_until), s.recorded_at
  from vetting_status_check s join vetting_decision d on d.check_record_id = s.check_record_id and d.clear and d.decided_on <= s.checked_on
    and ${standing('d')}
  where ${recorded('s')} and s.checked_on <= ${asOf} and not (s.result like 'current%' and exists (
    select from vetting_decision n where n.subject_id = s.subject_id and ${standing('n')}
      and n.check_record_id is distinct from s.check_record_id and n.decided_on between d.decided_on and s.checked_on))`;

/** Of mentors and of staff alike. */
export const clearTurns = sql`
  select d.subject_id, d.on_day as met_on, d.met_until, d.record_id as met_ref
  from (
    select t.*, least(t.holds_until,
        lead(t.on_day) over (partition by t.subject_id order by t.on_day, t.recorded_at) - 1) as met_until
    from (${turns}) t) d
  where d.clear and coalesce(d.met_until >= d.on_day, true)`;

/** Asked before somebody is approved, and again before each match: a clearance can have ended in between. */
const approvalsAndMatches = sql`
  select m.id as step_id, m.mentor_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
    m.ended_on as closed_on
  from match m where ${recorded('m')}
  union all
  select d.id, d.mentor_id, d.programme_id, o.owner_id, d.decided_on, null::date
  from selection_decision d join mentor o on o.id = d.mentor_id where d.outcome = 'approved' and ${recorded('d')}`;

export const mentorVettingClear = gate({
  key: 'mentor-vetting-clear',
  title: 'Mentor vetted before the approval and each match',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  before: 'match-proposed',
  needs: 'a vetting decision that is clear and in date',
  steps: approvalsAndMatches,
  met: clearTurns,
  mend: mentor => `/mentors/${mentor}/vetting`,
  overridable: false,
  harm: 1,
});

/** A new decision that is clear, or a look into the update service that found it current still. */
export const renewals = sql`
  select d.subject_id, d.decided_on as done_on, d.record_id as done_ref
  from vetting_decision d where d.clear and ${standing('d')}
  union all
  select s.subject_id, s.checked_on, s.id from vetting_status_check s where s.result like 'current%' and ${recorded('s')}`;

export const mentorVettingRenewed = recurring({
  key: 'mentor-vetting-renewed',
  title: 'Vetting of the mentor renewed',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  every: months(36),
  // The check that came before the approval is the first.
  lead: months(36),
  notice: 90,
  of: sql`select m.id as subject_id, m.programme_id, m.owner_id from mentor m`,
  while: spellsOf(sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on, true as counts
    from mentor_period p where ${recorded('p')}`),
  done: renewals,
  mend: mentor => `/mentors/${mentor}/vetting`,
  harm: 1,
});

/** DBS code of practice; QiM 16. */
export const certificateContentDisposed = within({
  key: 'certificate-content-disposed',
  title: 'What a certificate said destroyed in time',
  subject: 'vetting-check',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select c.check_record_id as subject_id, c.programme_id, m.owner_id, c.decided_on as happened_on,
      null::date as closed_on
    from vetting_content c left join mentor m on m.id = c.mentor_id where c.decided_on is not null and ${recorded('c')}`,
  done: sql`
    select c.check_record_id as subject_id, c.destroyed_on as done_on, c.id as done_ref from vetting_content c
    where c.destroyed_on is not null and ${recorded('c')}`,
  limit: months(6),
  mend: () => '/vetting',
  harm: 1,
});

export const mentorVettingRules = [mentorVettingClear, mentorVettingRenewed, certificateContentDisposed];
