import { initialOf, type ReportKind } from '#kernel';
import { KIND_WORDS } from './training.samples.js';

const IN_PERIOD = `t.superseded_at is null and t.programme_id = any($1) and t.held_on between $2 and $3`;
const KINDS = Object.keys(KIND_WORDS).join("','");

/** Who was trained in what, by initial, and how courses went (QiM 28, 30, 48 to 50; MQF 3). */
const trainingRegister: ReportKind = {
  key: 'training-register',
  title: 'Register of training',
  many: 'attendances',
  completeness: `select count(*)::int as cases, count(*) filter (where t.topics = '{}' and not t.all_topics)::int as topics,
      count(*) filter (where t.kind = 'initial' and t.participation = '')::int as noted
    from training_attendance t where ${IN_PERIOD}`,
  required: [
    { column: 'topics', label: 'topics' },
    { column: 'noted', label: 'note on part taken' },
  ],
  tables: [
    {
      key: 'by-kind',
      title: 'Mentors trained in the period, by kind of training',
      rows: `select k.kind, coalesce(n.mentors, 0) as mentors, coalesce(n.hours, 0) as hours
        from unnest(array['${KINDS}']) with ordinality k(kind, nth)
        left join (select t.kind, count(distinct t.mentor_id)::int as mentors, round(sum(t.hours))::int as hours
          from training_attendance t where ${IN_PERIOD} group by t.kind) n using (kind) order by k.nth`,
      fields: [
        { as: 'choice', column: 'kind', label: 'Kind', words: KIND_WORDS },
        { as: 'count', column: 'mentors', label: 'Mentors' },
        { as: 'sum', column: 'hours', label: 'Hours', hiddenWith: 'mentors' },
      ],
      adds: 'nothing',
    },
    {
      key: 'courses',
      title: 'Courses held in the period',
      rows: `select s.first_on, s.last_on, c.kind, s.days, coalesce(b.booked, 0) as booked, coalesce(r.came, 0) as came,
          coalesce(f.answered, 0) as answered, o.sent_on
        from training_course c
        join (select course_id, min(held_on) as first_on, max(held_on) as last_on, count(distinct held_on)::int as days
          from training_session group by course_id) s on s.course_id = c.id
        left join (select course_id, count(*)::int as booked from training_booking where state = 'booked' group by 1) b on b.course_id = c.id
        left join (select z.course_id, count(distinct e.mentor_id)::int as came from training_register_entry e
          join training_session z on z.id = e.session_id where e.present and e.superseded_at is null group by 1) r on r.course_id = c.id
        left join (select course_id, count(*)::int as answered from training_feedback where answered_on <= $3 group by 1) f on f.course_id = c.id
        left join (select course_id, min(sent_on) as sent_on from training_invitation where kind = 'outline' group by 1) o on o.course_id = c.id
        where c.programme_id = any($1) and c.called_off_on is null and s.last_on between $2 and $3 order by s.first_on, c.id`,
      fields: [
        { as: 'day', column: 'first_on', label: 'First day' },
        { as: 'day', column: 'last_on', label: 'Last day' },
        { as: 'choice', column: 'kind', label: 'Kind', words: KIND_WORDS },
        { as: 'number', column: 'days', label: 'Days' },
        { as: 'day', column: 'sent_on', label: 'Dates and outline sent' },
        { as: 'count', column: 'booked', label: 'Booked' },
        { as: 'count', column: 'came', label: 'Came' },
        { as: 'count', column: 'answered', label: 'Gave feedback' },
      ],
      adds: 'nothing',
    },
    {
      key: 'mentors',
      title: 'Mentors trained in the period',
      rows: `select ${initialOf('p')} as mentor, x.first_on, x.last_on, x.minutes, x.days, x.noted
        from (select t.mentor_id, min(t.held_on) as first_on, max(t.held_on) as last_on, round(sum(t.hours) * 60)::int as minutes,
            count(distinct t.held_on)::int as days, bool_or(t.participation <> '') as noted
          from training_attendance t where ${IN_PERIOD} group by t.mentor_id) x
        join mentor o on o.id = x.mentor_id join person p on p.id = o.person_id order by x.last_on, x.mentor_id`,
      fields: [
        { as: 'person', column: 'mentor', label: 'Mentor', role: 'Mentor' },
        { as: 'day', column: 'first_on', label: 'First session' },
        { as: 'day', column: 'last_on', label: 'Last session' },
        { as: 'number', column: 'minutes', label: 'Minutes' },
        { as: 'number', column: 'days', label: 'Days' },
        { as: 'recorded', column: 'noted', label: 'Note on part taken' },
      ],
      adds: 'nothing',
    },
    {
      key: 'staff',
      title: 'Staff in the period, and when they were last trained in each subject',
      rows: `select left(u.name, 1) as staff, s.started_on, t.safeguarding, t.risk, t.volunteers
        from staff_member s join user_account u on u.id = s.user_id
        left join lateral (select max(x.done_on) filter (where x.kind = 'safeguarding') as safeguarding,
            max(x.done_on) filter (where x.kind = 'managing-risk') as risk,
            max(x.done_on) filter (where x.kind = 'managing-volunteers') as volunteers
          from staff_training x where x.user_id = s.user_id and x.struck_at is null and x.done_on <= $3) t on true
        where s.programme_id = any($1) and s.started_on <= $3 and coalesce(s.left_on >= $2, true) order by s.started_on, s.id`,
      fields: [
        { as: 'person', column: 'staff', label: 'Member of staff', role: 'Staff' },
        { as: 'day', column: 'started_on', label: 'Started on' },
        { as: 'day', column: 'safeguarding', label: 'Protection of vulnerable groups' },
        { as: 'day', column: 'risk', label: 'Risk management' },
        { as: 'day', column: 'volunteers', label: 'Managing volunteers' },
      ],
      adds: 'nothing',
    },
  ],
};

export const trainingReports: readonly ReportKind[] = [trainingRegister];
