import { asOf, gate, months, recorded, response, sql, standing, type Sql } from '#practice';
import { INDUCTION_TOPICS, INFORMATION_TOPICS } from './preparation.js';
import { MATCH_STEP, matchProposed } from './steps.js';

const IN = 'libs/assessment/src/preparation.rules.ts';
const MEND = (kind: string) => (mentee: string) => `/mentees/${mentee}/preparation/${kind}/new`;

/** When each topic of a kind was covered first, over all the times that something was given. */
const covered = (kind: string): Sql => sql`
  select distinct on (d.mentee_id, t.topic) d.mentee_id, d.programme_id, t.topic, d.given_on, d.record_id
  from mentee_preparation d cross join lateral unnest(d.topics) t(topic)
  where d.kind = ${kind} and ${standing('d')} and d.given_on <= ${asOf}
  order by d.mentee_id, t.topic, d.given_on, d.record_id`;

/** Since when all of some topics are covered. */
const coveredAll = (kind: string, topics: readonly string[]): Sql => sql`
  select c.mentee_id as subject_id, max(c.given_on) as met_on, null::date as met_until,
    (array_agg(c.record_id order by c.given_on desc, c.record_id))[1] as met_ref
  from (${covered(kind)}) c where c.topic = any(${topics}) group by c.mentee_id having count(*) = cardinality(${topics})`;

const each = (kind: string, topics: Readonly<Record<string, readonly string[]>>): Record<string, Sql> =>
  Object.fromEntries(Object.entries(topics).map(([topic, keys]) => [topic, coveredAll(kind, keys)]));

export const menteeInformed = gate({
  key: 'mentee-informed',
  title: 'Mentee informed before a match',
  subject: 'mentee',
  declaredIn: IN,
  before: MATCH_STEP,
  needs:
    'information in a form that suits on commitment, the mentor’s role, getting support and taking part freely',
  steps: matchProposed,
  met: coveredAll('information', INFORMATION_TOPICS),
  metOn: each('information', Object.fromEntries(INFORMATION_TOPICS.map(topic => [topic, [topic]]))),
  soFar: sql`
    select c.mentee_id as subject_id, 'so far ' || count(*) || ' of ' || ${INFORMATION_TOPICS.length} as so_far
    from (${covered('information')}) c group by c.mentee_id`,
  mend: MEND('information'),
});

/** The lines of the checklist in force when the last of them was gone through; a list that changes later asks nobody again. */
const inducted = sql`
  select i.mentee_id as subject_id, i.met_on, null::date as met_until, i.met_ref
  from (
    select c.mentee_id, s.from_on, s.until_on, s.value, count(*) as lines, greatest(max(c.given_on), s.from_on) as met_on,
      (array_agg(c.record_id order by c.given_on desc, c.record_id))[1] as met_ref
    from (${covered('induction')}) c
    join assessment_setting_spell s on s.programme_id = c.programme_id and s.key = 'induction'
      and s.value @> jsonb_build_array(jsonb_build_object('key', c.topic))
    group by c.mentee_id, s.from_on, s.until_on, s.value) i
  where i.lines = jsonb_array_length(i.value) and coalesce(i.met_on <= i.until_on, true)`;

export const menteeInducted = gate({
  key: 'mentee-inducted',
  title: 'Mentee inducted before a match',
  subject: 'mentee',
  declaredIn: IN,
  before: MATCH_STEP,
  needs: 'the whole induction of the programme',
  steps: matchProposed,
  met: inducted,
  metOn: each('induction', INDUCTION_TOPICS),
  soFar: sql`
    select c.mentee_id as subject_id, 'so far ' || count(*) || case count(*) when 1 then ' line' else ' lines' end as so_far
    from (${covered('induction')}) c group by c.mentee_id`,
  mend: MEND('induction'),
});

export const menteeSafeguardingBriefed = gate({
  key: 'mentee-safeguarding-briefed',
  title: 'Mentee and supporters told how to report a concern',
  subject: 'mentee',
  declaredIn: IN,
  before: MATCH_STEP,
  needs: 'mentee and those who support them told how to report a concern about safety',
  steps: matchProposed,
  met: sql`
    select d.mentee_id as subject_id, d.given_on as met_on, null::date as met_until, d.record_id as met_ref
    from mentee_preparation d
    where d.kind = 'safeguarding' and 'mentee' = any(d.told)
      and (d.told && array['carer', 'supporter'] or d.reason_not <> '') and ${standing('d')}`,
  mend: MEND('safeguarding'),
  harm: 1,
});

export const carerKeyContactGiven = gate({
  key: 'carer-key-contact-given',
  title: 'Carer has a named contact before a match',
  subject: 'mentee',
  declaredIn: IN,
  before: MATCH_STEP,
  needs: 'a named contact for the carer of an under-18, or the reason why not',
  steps: matchProposed,
  met: sql`
    select d.mentee_id as subject_id, d.given_on as met_on, null::date as met_until, d.record_id as met_ref
    from mentee_preparation d where d.kind = 'key-contact' and ${standing('d')}
    union all
    select e.id, (p.born_on + interval '18 years')::date, null, e.id
    from mentee e join person p on p.id = e.person_id where p.born_on is not null`,
  mend: MEND('key-contact'),
});

export const menteeSkillsTraining = response({
  key: 'mentee-skills-training',
  title: 'Training in getting on with people, where it is needed',
  subject: 'mentee',
  declaredIn: IN,
  trigger: sql`
    select a.mentee_id as subject_id, a.programme_id, e.owner_id, a.held_on as happened_on, e.left_on as closed_on
    from mentee_assessment a join mentee e on e.id = a.mentee_id
    where a.skills_training = 'yes' and ${standing('a')} and ${recorded('e')}`,
  done: sql`
    select d.mentee_id as subject_id, d.given_on as done_on, d.record_id as done_ref
    from mentee_preparation d where d.kind = 'skills-training' and ${standing('d')}`,
  limit: months(3),
  mend: MEND('skills-training'),
});

export const preparationRules = [
  menteeInformed,
  menteeInducted,
  menteeSafeguardingBriefed,
  menteeSkillsTraining,
  carerKeyContactGiven,
];
