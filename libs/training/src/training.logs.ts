import type { LogKind } from '#kernel';

/** A session at which a mentor, one who was, or a mentee told of their experience (QiM E14, RESET 30). */
const experienceShared: LogKind = {
  key: 'experience-shared-at-training',
  title: 'Experience shared at training',
  many: 'sessions at which experience was shared',
  entries: `
    select s.id as record_id, s.held_on as happened_on, c.kind, array[]::text[] as topics, array[]::text[] as states,
      (select count(x.mentor_id)::int from training_contributor x where x.session_id = s.id and x.struck_at is null) as mentors,
      (select count(x.mentee_id)::int from training_contributor x where x.session_id = s.id and x.struck_at is null) as mentees
    from training_session s join training_course c on c.id = s.course_id
    where s.programme_id = any($1) and s.held_on between $2 and $3 and coalesce(c.called_off_on > $3, true)
      and exists (select from training_contributor x where x.session_id = s.id and x.struck_at is null)`,
  fields: [
    { as: 'day', column: 'happened_on', label: 'Held' },
    {
      as: 'choice',
      column: 'kind',
      label: 'Training',
      words: { initial: 'Initial training', refresher: 'Refresher', safeguarding: 'Safeguarding' },
    },
    { as: 'count', column: 'mentors', label: 'Mentors, also former ones' },
    { as: 'count', column: 'mentees', label: 'Mentees' },
  ],
  topics: [],
  states: [],
};

export const trainingLogs: readonly LogKind[] = [experienceShared];
