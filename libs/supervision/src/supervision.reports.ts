import { initialOf, type ReportKind } from '#kernel';

const COVERED = ['boundaries', 'aims_and_role', 'view_of_service', 'mentee_progress', 'wish_to_continue'];

/** A register of people by initial: each line is one mentor or one session, so nothing is counted in it. */
export const supervisionRegister: ReportKind = {
  key: 'supervision-register',
  title: 'Register of support and supervision',
  many: 'supervision records',
  completeness: `select count(*)::int as cases, ${COVERED.map(column => `count(*) filter (where r.${column} is null)::int as ${column}`).join(', ')}
    from mentor_supervision r where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`,
  required: COVERED.map(column => ({ column, label: column.replaceAll('_', ' ') })),
  tables: [
    {
      key: 'mentors',
      title: 'Mentors approved in the period, and their last supervision',
      rows: `select ${initialOf('p')} as mentor, a.approved_on, s.held_on, a.left_on from mentor o join person p on p.id = o.person_id
        join (select mentor_id, min(started_on) as approved_on, case when bool_and(ended_on is not null) then max(ended_on) end as left_on
              from mentor_period where state in ('approved', 'on-hold') and programme_id = any($1) and started_on <= $3 group by mentor_id
              having bool_or(ended_on is null or ended_on >= $2)) a on a.mentor_id = o.id
        left join lateral (select max(r.held_on) as held_on from mentor_supervision r
              where r.mentor_id = o.id and r.superseded_at is null and r.held_on <= $3) s on true
        order by a.approved_on, o.id`,
      fields: [
        { as: 'person', column: 'mentor', label: 'Mentor', role: 'Mentor' },
        { as: 'day', column: 'approved_on', label: 'Approved on' },
        { as: 'day', column: 'held_on', label: 'Last supervision' },
        { as: 'day', column: 'left_on', label: 'Left on' },
      ],
      adds: 'nothing',
    },
    {
      key: 'sessions',
      title: 'Supervision held in the period',
      rows: `select r.held_on, ${initialOf('p')} as mentor, left(u.name, 1) as held_by, r.how, num_nulls(${COVERED.map(column => `r.${column}`).join(', ')}) = 0 as complete
        from mentor_supervision r join mentor o on o.id = r.mentor_id join person p on p.id = o.person_id join user_account u on u.id = r.held_by
        where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3 order by r.held_on, r.record_id`,
      fields: [
        { as: 'day', column: 'held_on', label: 'Held on' },
        { as: 'person', column: 'mentor', label: 'Mentor', role: 'Mentor' },
        { as: 'person', column: 'held_by', label: 'Held by', role: 'Staff' },
        {
          as: 'choice',
          column: 'how',
          label: 'How',
          words: { 'in-person': 'In person', phone: 'By phone', video: 'By video' },
        },
        { as: 'yes-no', column: 'complete', label: 'Every topic covered' },
      ],
      adds: 'nothing',
    },
  ],
};

export const supervisionReports: readonly ReportKind[] = [supervisionRegister];
