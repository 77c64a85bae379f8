import { asOf, gate, recorded, type Sql, sql, standing } from '#practice';
import {
  FIRST_TYPES,
  POLICY_TOPICS,
  POLICY_TYPES,
  type PolicyTopic,
  TOPIC_OF_TYPES,
} from './mentor-policies.js';

/** Each version of these documents with the days on which it was the one in force. */
const inForce = (topics: readonly PolicyTopic[]): Sql => sql`
  select * from (
    select d.organisation_id, d.programme_id, t.topic, v.id as version_id, v.approved_on as from_on,
      least(lead(v.approved_on) over (partition by d.id order by v.approved_on, v.number), d.withdrawn_on) as until_on
    from document d join unnest(${POLICY_TYPES}, ${TOPIC_OF_TYPES}) t(type, topic) on t.type = d.type
    join document_version v on v.document_id = d.id and v.approved_on is not null and ${standing('v')}
    where t.topic = any(${topics})) s
  where coalesce(s.until_on > s.from_on, true)`;

/** One row for each mentor and version that was ever in force for them; on_day where they acknowledged it. */
const wanted = (topics: readonly PolicyTopic[]): Sql => sql`
  select m.id as subject_id, s.topic, s.from_on, s.until_on, a.acknowledged_on as on_day, a.record_id
  from mentor m join programme p on p.id = m.programme_id
  join (${inForce(topics)}) s on s.organisation_id = p.organisation_id and (s.programme_id is null or s.programme_id = m.programme_id)
  left join policy_acknowledgement a on a.mentor_id = m.id and a.document_version_id = s.version_id and ${standing('a')}`;

/** The days on which every document in force had been acknowledged, and there was one on each subject. */
const acknowledged = (topics: readonly PolicyTopic[]): Sql => sql`
  select h.subject_id, lower(r.days) as met_on, upper(r.days) - 1 as met_until, h.met_ref
  from (
    select t.subject_id, range_intersect_agg(t.kept) as kept, max(t.met_ref) as met_ref
    from (
      select w.subject_id, w.topic, max(w.record_id::text) as met_ref, range_agg(daterange(w.from_on, w.until_on))
        - range_agg(daterange(w.from_on, case when w.on_day is null then w.until_on else least(greatest(w.on_day, w.from_on), w.until_on) end)) as kept
      from (${wanted(topics)}) w group by w.subject_id, w.topic) t
    group by t.subject_id having count(*) = ${topics.length}) h
  cross join unnest(h.kept) as r(days)`;

const today = sql`w.from_on <= ${asOf} and coalesce(w.until_on > ${asOf}, true)`;

/**
 * A new version asks again: what was acknowledged counts until the day before it. Where the register holds nothing on a
 * subject, nothing can be acknowledged, and the gate says so first.
 */
export const mentorPoliciesAcknowledged = gate({
  key: 'mentor-policies-acknowledged',
  title: 'Current policies acknowledged before a match',
  subject: 'mentor',
  declaredIn: 'libs/organisation/src/mentor-policies.rules.ts',
  before: 'match-proposed',
  needs: 'the current policies read and acknowledged',
  steps: sql`
    select m.id as step_id, m.mentor_id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
      m.ended_on as closed_on
    from match m where ${recorded('m')}`,
  met: acknowledged(POLICY_TOPICS),
  metOn: {
    safeguarding: acknowledged(['safeguarding']),
    'data sharing': acknowledged(['confidentiality and data sharing']),
    boundaries: acknowledged(['boundaries']),
    'record keeping': acknowledged(['record keeping']),
  },
  soFar: sql`
    select w.subject_id, 'still to come: ' || string_agg(distinct w.topic, '; ') as so_far
    from (${wanted(POLICY_TOPICS)}) w where ${today} and coalesce(w.on_day > ${asOf}, true) group by w.subject_id`,
  lacks: {
    relation: sql`
      select m.id as subject_id, 'in the register of documents a policy on ' || t.topic as lacking, t.type as mend_id
      from mentor m cross join unnest(${POLICY_TOPICS}, ${FIRST_TYPES}) t(topic, type)
      where not exists (select from (${wanted(POLICY_TOPICS)}) w where w.subject_id = m.id and w.topic = t.topic and ${today})`,
    mend: type => `/documents/new?type=${type}`,
  },
  mend: mentor => `/mentors/${mentor}/policies`,
});
