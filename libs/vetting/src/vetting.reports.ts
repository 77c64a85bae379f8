import { initialOf, type ReportKind } from '#kernel';
import { LEVEL_WORDS } from './vetting.samples.js';

// Who could have met a mentee in the period, and how they stood on its last day.
const MENTORS = `from mentor o join person p on p.id = o.person_id
  join (select mentor_id, min(started_on) as approved_on, case when bool_and(ended_on is not null) then max(ended_on) end as left_on
        from mentor_period where programme_id = any($1) and started_on <= $3 group by mentor_id
        having bool_or(ended_on is null or ended_on >= $2)) a on a.mentor_id = o.id
  left join lateral (select v.decided_on, v.clear, v.valid_until, v.check_record_id from vetting_decision v
        where v.mentor_id = o.id and v.superseded_at is null and v.decided_on <= $3
        order by v.decided_on desc, v.recorded_at desc limit 1) d on true
  left join vetting_check k on k.record_id = d.check_record_id and k.superseded_at is null
  left join lateral (select s.holds_until, s.result like 'current%' as current from vetting_status_check s
        where s.check_record_id = k.record_id and s.checked_on <= $3 order by s.checked_on desc, s.recorded_at desc limit 1) l on true`;
// The same of those who work here.
const STAFF = `from staff_member o join user_account u on u.id = o.user_id
  left join lateral (select v.decided_on, v.clear, v.valid_until, v.check_record_id from vetting_decision v
        where v.staff_id = o.id and v.superseded_at is null and v.decided_on <= $3
        order by v.decided_on desc, v.recorded_at desc limit 1) d on true
  left join vetting_check k on k.record_id = d.check_record_id and k.superseded_at is null
  left join lateral (select s.holds_until, s.result like 'current%' as current from vetting_status_check s
        where s.check_record_id = k.record_id and s.checked_on <= $3 order by s.checked_on desc, s.recorded_at desc limit 1) l on true
  left join lateral (select count(*)::int as refs from staff_reference r where r.staff_id = o.id and r.struck_at is null
        and r.result = 'satisfactory' and r.verified_on <= $3) r on true
  left join lateral (select max(c.granted_on) as since from staff_clearance c where c.staff_id = o.id and c.granted_on <= $3
        and coalesce(c.ended_on > $3, true)) c on true
  where o.programme_id = any($1) and o.started_on <= $3 and coalesce(o.left_on >= $2, true)`;
const STANDS = `case when d.clear is null then 'none' when not d.clear or l.current is false then 'not-clear'
  when greatest(d.valid_until, l.holds_until) < $3 then 'lapsed' else 'clear' end`;
const STATES = { clear: 'Clear', lapsed: 'Renewal overdue', 'not-clear': 'Not clear', none: 'No decision' };

/** A register by initial, with nothing of what a certificate said (QiM 27, 47; MQF 2.3). */
const vettingRegister: ReportKind = {
  key: 'vetting-register',
  title: 'Register of vetting',
  many: 'mentors',
  completeness: `select count(*)::int as cases, count(*) filter (where d.decided_on is null)::int as decision,
      count(*) filter (where k.original_seen_on is null)::int as seen ${MENTORS}`,
  required: [
    { column: 'decision', label: 'decision' },
    { column: 'seen', label: 'original seen' },
  ],
  tables: [
    {
      key: 'by-state',
      title: 'Mentors approved in the period, by how they stood on the last day',
      rows: `select s.state, coalesce(n.mentors, 0) as mentors from unnest(array['${Object.keys(STATES).join("','")}']) with ordinality s(state, nth)
        left join (select ${STANDS} as state, count(*)::int as mentors ${MENTORS} group by 1) n using (state) order by s.nth`,
      fields: [
        { as: 'choice', column: 'state', label: 'On the last day', words: STATES },
        { as: 'count', column: 'mentors', label: 'Mentors' },
      ],
      adds: 'down',
    },
    {
      key: 'mentors',
      title: 'Mentors approved in the period, and their check',
      rows: `select ${initialOf('p')} as mentor, a.approved_on, k.level, k.original_seen_on, d.decided_on, ${STANDS} as state, greatest(d.valid_until, l.holds_until) as due_on
        ${MENTORS} order by a.approved_on, o.id`,
      fields: [
        { as: 'person', column: 'mentor', label: 'Mentor', role: 'Mentor' },
        { as: 'day', column: 'approved_on', label: 'Approved on' },
        { as: 'choice', column: 'level', label: 'Level', words: LEVEL_WORDS },
        { as: 'day', column: 'original_seen_on', label: 'Original seen on' },
        { as: 'day', column: 'decided_on', label: 'Decided on' },
        { as: 'choice', column: 'state', label: 'On the last day', words: STATES },
        { as: 'day', column: 'due_on', label: 'Next check due by' },
      ],
      adds: 'nothing',
    },
    {
      key: 'staff',
      title: 'Staff in the period, their check and references',
      rows: `select left(u.name, 1) as staff, o.started_on, k.level, k.original_seen_on, d.decided_on, ${STANDS} as state,
          greatest(d.valid_until, l.holds_until) as due_on, coalesce(r.refs, 0) as refs, c.since
        ${STAFF} order by o.started_on, o.id`,
      fields: [
        { as: 'person', column: 'staff', label: 'Member of staff', role: 'Staff' },
        { as: 'day', column: 'started_on', label: 'Started on' },
        { as: 'number', column: 'refs', label: 'Satisfactory references' },
        { as: 'choice', column: 'level', label: 'Level', words: LEVEL_WORDS },
        { as: 'day', column: 'original_seen_on', label: 'Original seen on' },
        { as: 'day', column: 'decided_on', label: 'Decided on' },
        { as: 'choice', column: 'state', label: 'On the last day', words: STATES },
        { as: 'day', column: 'due_on', label: 'Next check due by' },
        { as: 'day', column: 'since', label: 'Meets mentees alone since' },
      ],
      adds: 'nothing',
    },
  ],
};

export const vettingReports: readonly ReportKind[] = [vettingRegister];
