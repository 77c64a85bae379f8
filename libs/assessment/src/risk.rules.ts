import { asOf, days, gate, months, recorded, recurring, spellsOf, sql, standing, within } from '#practice';
import { firstAtHome, HOME_STEP, WAITING_STEP, waitingBegun } from './steps.js';

const IN = 'libs/assessment/src/risk.rules.ts';

/** Each decision holds until the next one about the same thing; one not to go ahead meets nothing. */
const decisions = sql`
  select r.mentee_id, r.subject_type, r.assessed_on, r.decision, r.review_on, r.record_id,
    lead(r.assessed_on) over (partition by r.mentee_id, r.subject_type order by r.assessed_on, r.record_id) - 1 as holds_until
  from risk_assessment r where ${standing('r')} and r.subject_type in ('mentee', 'home') and r.assessed_on <= ${asOf}`;

export const menteeRiskAssessed = gate({
  key: 'mentee-risk-assessed',
  title: 'Risk assessed before the waiting list',
  subject: 'mentee',
  declaredIn: IN,
  before: WAITING_STEP,
  needs: 'an assessment of risk to self and to others, decided to go ahead',
  steps: waitingBegun,
  met: sql`
    select d.mentee_id as subject_id, d.assessed_on as met_on, d.holds_until as met_until, d.record_id as met_ref
    from (${decisions}) d
    where d.subject_type = 'mentee' and d.decision <> 'not-now' and coalesce(d.holds_until >= d.assessed_on, true)`,
  mend: mentee => `/mentees/${mentee}/risks/mentee/new`,
  harm: 1,
});

/** A home is safe to visit until the day on which it was to be looked at again. */
export const homeRiskAssessed = gate({
  key: 'home-risk-assessed',
  title: 'Home assessed before the first session there',
  subject: 'match',
  declaredIn: IN,
  before: HOME_STEP,
  needs: 'the home and who lives there assessed, and the review not overdue',
  steps: firstAtHome,
  met: sql`
    select m.id as subject_id, d.assessed_on as met_on, least(d.holds_until, d.review_on) as met_until, d.record_id as met_ref
    from (${decisions}) d join match m on m.mentee_id = d.mentee_id
    where d.subject_type = 'home' and d.decision <> 'not-now' and coalesce(d.holds_until >= d.assessed_on, true)`,
  mend: match => `/matches/${match}/home-risk`,
  harm: 1,
});

const matched = spellsOf(sql`
  select p.mentee_id as subject_id, p.started_on, p.ended_on, p.state = 'matched' as counts
  from mentee_period p where ${recorded('p')}`);

export const activityRiskAssessment = recurring({
  key: 'activity-risk-assessment',
  title: 'Activities assessed for risk',
  subject: 'mentee',
  declaredIn: IN,
  every: months(12),
  of: sql`select e.id as subject_id, e.programme_id, e.owner_id from mentee e`,
  while: matched,
  done: sql`
    select r.mentee_id as subject_id, r.assessed_on as done_on, r.record_id as done_ref
    from risk_assessment r where r.subject_type = 'activity' and ${standing('r')}`,
  // It is usually made while the match is prepared.
  lead: months(3),
  mend: mentee => `/mentees/${mentee}/risks/activity/new`,
  harm: 1,
});

export const riskActionsDone = within({
  key: 'risk-actions-done',
  title: 'Action against a risk done by its day',
  subject: 'risk-action',
  declaredIn: IN,
  trigger: sql`
    select a.id as subject_id, a.programme_id, coalesce(a.owner_id, e.owner_id) as owner_id, a.mentee_id as mend_id,
      a.due_on as happened_on, a.agreed_on as known_on, e.left_on as closed_on
    from risk_action a join mentee e on e.id = a.mentee_id where ${recorded('a')}`,
  done: sql`
    select a.id as subject_id, a.done_on, a.id as done_ref from risk_action a
    where a.done_on is not null and ${recorded('a')}`,
  // Its own day is the limit.
  countsBack: true,
  limit: days(0),
  mendsElsewhere: true,
  mend: mentee => `/mentees/${mentee}/risks`,
  harm: 1,
});

export const riskRules = [menteeRiskAssessed, activityRiskAssessment, riskActionsDone, homeRiskAssessed];
