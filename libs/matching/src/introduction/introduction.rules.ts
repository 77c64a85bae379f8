import { gate, recorded, type Sql, sql, standing } from '#practice';
import { COVERED } from './introduction.js';

const DECLARED_IN = 'libs/matching/src/introduction/introduction.rules.ts';

const begun = sql`
  select m.id as step_id, m.id as subject_id, m.programme_id, m.owner_id, m.started_on as happened_on, null::date as closed_on
  from match m where m.started_on is not null and ${recorded('m')}`;

/** Both sides told, where what is asked of each holds; met on the day on which the second of them was. */
const bothTold = (asked: Sql): Sql => sql`
  select t.match_id as subject_id, max(t.told_on) as met_on, null::date as met_until, max(t.record_id::text)::uuid as met_ref
  from match_told t where ${standing('t')} and ${asked} group by t.match_id having count(*) = 2`;

const decided = (asked: Sql): Sql => sql`
  select d.match_id as subject_id, d.decided_on as met_on, null::date as met_until, d.id as met_ref
  from match_decision d where ${recorded('d')} and ${asked}`;

export const matchDecisionRecorded = gate({
  key: 'match-decision-recorded',
  title: 'Decision to match recorded, explained to both, and both could decline',
  subject: 'match',
  declaredIn: DECLARED_IN,
  before: 'matching-meeting',
  needs: 'the reasons explained to both, and both to accept after they could decline',
  steps: sql`
    select f.match_id as step_id, f.match_id as subject_id, m.programme_id, m.owner_id, f.held_on as happened_on, null::date as closed_on
    from match_meeting f join match m on m.id = f.match_id where ${standing('f')}`,
  met: sql`
    select d.match_id as subject_id, greatest(d.decided_on, max(t.told_on)) as met_on, null::date as met_until, d.id as met_ref
    from match_decision d join match_told t on t.match_id = d.match_id and ${standing('t')}
    where ${recorded('d')} and t.reasons_explained and t.chance_to_decline and t.answer = 'accepts'
    group by d.match_id, d.decided_on, d.id having count(*) = 2`,
  metOn: {
    rationale: decided(sql`d.rationale <> ''`),
    'explained to both': bothTold(sql`t.reasons_explained`),
    'objective justification': decided(sql`(d.characteristic is null or d.justification <> '')`),
    'chance to decline': bothTold(sql`t.chance_to_decline`),
  },
  soFar: sql`
    select t.match_id as subject_id, 'so far ' || string_agg('the ' || t.side || case t.answer when 'thinks' then ' thinks about it'
      else ' accepts' end, ' and ' order by t.side) as so_far
    from match_told t where ${standing('t')} and t.answer <> 'declines' group by t.match_id`,
  mend: match => `/matches/${match}`,
});

export const mentorBriefedOnMentee = gate({
  key: 'mentor-briefed-on-mentee',
  title: 'Mentor told what they need to know of the mentee',
  subject: 'match',
  declaredIn: DECLARED_IN,
  before: 'match-active',
  needs: 'the mentor told what they need to know of the mentee, within the consents',
  steps: begun,
  met: sql`
    select b.match_id as subject_id, b.briefed_on as met_on, null::date as met_until, b.record_id as met_ref
    from match_briefing b where ${standing('b')}`,
  mend: match => `/matches/${match}/briefing`,
  harm: 1,
});

export const introducedByStaff = gate({
  key: 'introduced-by-staff',
  title: 'Introduced in a meeting of three',
  subject: 'match',
  declaredIn: DECLARED_IN,
  before: 'match-active',
  needs: 'a first meeting of three with its whole checklist covered',
  steps: begun,
  met: sql`
    select f.match_id as subject_id, f.held_on as met_on, null::date as met_until, f.record_id as met_ref
    from match_meeting f where ${standing('f')} and cardinality(f.covered) = ${COVERED.length}`,
  soFar: sql`
    select f.match_id as subject_id, 'so far ' || cardinality(f.covered) || ' of ' || ${COVERED.length}::int || ' covered' as so_far
    from match_meeting f where ${standing('f')}`,
  mend: match => `/matches/${match}/meeting`,
});

/** It is looked at again while the match runs: what let it begin stands, until a later look says that it must not go on. */
export const matchRiskAssessed = gate({
  key: 'match-risk-assessed',
  title: 'Risk of the match assessed',
  subject: 'match',
  declaredIn: DECLARED_IN,
  before: 'match-active',
  needs: 'a risk assessment for this match that lets it go ahead',
  steps: begun,
  met: sql`
    select k.match_id as subject_id, k.assessed_on as met_on, (select min(n.assessed_on) - 1 from match_risk n where n.match_id = k.match_id
      and n.version > k.version and n.decision = 'not-now' and ${recorded('n')}) as met_until, k.record_id as met_ref
    from match_risk k where ${recorded('k')} and k.decision <> 'not-now'`,
  mend: match => `/matches/${match}/risk`,
  harm: 1,
});

export const caseManagerNamed = gate({
  key: 'case-manager-named',
  title: 'Worker named who answers for the mentee',
  subject: 'match',
  declaredIn: DECLARED_IN,
  before: 'match-active',
  needs: 'a worker named to both who answers for the mentee while the match runs',
  steps: begun,
  met: sql`
    select f.match_id as subject_id, f.held_on as met_on, null::date as met_until, f.record_id as met_ref
    from match_meeting f where ${standing('f')} and f.case_manager_id is not null`,
  mend: match => `/matches/${match}/meeting`,
});

export const introductionRules = [
  matchDecisionRecorded,
  mentorBriefedOnMentee,
  introducedByStaff,
  matchRiskAssessed,
  caseManagerNamed,
];
