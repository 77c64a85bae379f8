import { initialOf, type SampleKind } from '#kernel';

/** What was asked, what was scored and noted, and who held it: the panel by how many and how many trained. */
export const interviewSample: SampleKind = {
  key: 'interview-record',
  title: 'Record of an interview with an applicant',
  many: 'interview records',
  records: `select i.record_id, i.held_on, i.kind, i.how, ${initialOf('p')} as mentor, p.id as mentor_person, left(u.name, 1) as by, u.id as by_staff,
      cardinality(i.panel) as panel,
      (select count(distinct s.user_id)::int from staff_training s where s.user_id = any(i.panel) and s.kind = 'safer-recruitment'
        and s.struck_at is null and s.done_on <= i.held_on and coalesce(s.valid_until >= i.held_on, true)) as trained,
      jsonb_array_length(i.answers) as questions,
      (select round(avg((a.value ->> 'score')::int), 1)::float8 from jsonb_array_elements(i.answers) a) as score,
      (select string_agg((a.value ->> 'question') || ' ' || (a.value ->> 'score') || ' of 5. ' || (a.value ->> 'note'), E'\\n' order by a.nth)
        from jsonb_array_elements(i.answers) with ordinality a(value, nth)) as scored,
      i.recommendation, i.reasons, i.feedback, i.feedback_on
    from mentor_interview i join mentor o on o.id = i.mentor_id join person p on p.id = o.person_id
    join user_account u on u.id = i.recorded_by
    where i.superseded_at is null and i.programme_id = any($1) and i.held_on between $2 and $3
      and not exists (select from applicant_destroyed x where x.mentor_id = i.mentor_id)`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Held on' },
    {
      as: 'choice',
      column: 'kind',
      label: 'Interview',
      words: { selection: 'Before the decision', 'after-training': 'After the training' },
    },
    { as: 'choice', column: 'how', label: 'How', words: { 'in-person': 'In person', video: 'By video' } },
    { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Applicant', role: 'Mentor' },
    { as: 'person', column: 'by', of: 'by_staff', label: 'Recorded by', role: 'Staff' },
    { as: 'number', column: 'panel', label: 'On the panel' },
    { as: 'number', column: 'trained', label: 'Of them trained in safer recruitment, in date' },
    { as: 'number', column: 'questions', label: 'Questions' },
    { as: 'number', column: 'score', label: 'Mean score, of 5' },
    { as: 'prose', column: 'scored', label: 'Questions, scores and notes' },
    {
      as: 'choice',
      column: 'recommendation',
      label: 'Recommended',
      words: {
        'take-on': 'Take on',
        'take-on-with-conditions': 'Take on, with conditions',
        not: 'Do not take on',
      },
    },
    { as: 'prose', column: 'reasons', label: 'Why' },
    { as: 'prose', column: 'feedback', label: 'Feedback given' },
    { as: 'day', column: 'feedback_on', label: 'Feedback given on' },
  ],
};
