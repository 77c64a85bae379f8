import { initialOf, type SampleKind } from '#kernel';

export const KIND_WORDS = {
  initial: 'Initial training',
  refresher: 'Refresher',
  safeguarding: 'Safeguarding',
  'catch-up': 'Catching up on a topic',
};

const MENTOR = {
  as: 'person',
  column: 'mentor',
  of: 'mentor_person',
  label: 'Mentor',
  role: 'Mentor',
} as const;
const OF_MENTOR = (alias: string) =>
  `join mentor o on o.id = ${alias}.mentor_id join person p on p.id = o.person_id`;

/** QiM 48 and 50: who was there, for how long, what it covered, and whether a trainer noted how they took part. */
const attendance: SampleKind = {
  key: 'training-attendance',
  title: 'Attendance at training',
  many: 'attendances at training',
  records: `select t.record_id, t.held_on, ${initialOf('p')} as mentor, p.id as mentor_person, t.kind, round(t.hours * 60)::int as minutes,
      cardinality(t.topics) as topics, t.session_id is not null as registered, t.participation <> '' as noted
    from training_attendance t ${OF_MENTOR('t')}
    where t.superseded_at is null and t.programme_id = any($1) and t.held_on between $2 and $3`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Held on' },
    MENTOR,
    { as: 'choice', column: 'kind', label: 'Kind', words: KIND_WORDS },
    { as: 'number', column: 'minutes', label: 'Minutes' },
    { as: 'number', column: 'topics', label: 'Compulsory topics covered' },
    { as: 'yes-no', column: 'registered', label: 'Taken from a register' },
    { as: 'recorded', column: 'noted', label: 'Note on part taken and understanding' },
  ],
};

/** QiM 49. What was answered about the outcomes is counted: their words are the programme's own. */
const feedback: SampleKind = {
  key: 'training-feedback-form',
  title: 'Feedback on training',
  many: 'feedback forms',
  records: `select f.id as record_id, f.answered_on, ${initialOf('p')} as mentor, p.id as mentor_person, c.kind, f.satisfaction,
      (select count(*)::int from jsonb_each_text(f.outcomes) e where e.value = 'yes') as reached,
      (select count(*)::int from jsonb_each_text(f.outcomes) e where e.value = 'partly') as partly,
      (select count(*)::int from jsonb_each_text(f.outcomes) e where e.value = 'no') as missed, f.best, f.better
    from training_feedback f join training_course c on c.id = f.course_id ${OF_MENTOR('f')}
    where f.answered_on between $2 and $3 and f.programme_id = any($1)`,
  fields: [
    { as: 'day', column: 'answered_on', label: 'Answered on' },
    MENTOR,
    { as: 'choice', column: 'kind', label: 'Kind of course', words: KIND_WORDS },
    {
      as: 'choice',
      column: 'satisfaction',
      label: 'Satisfied',
      words: { very: 'Very', mostly: 'Mostly', partly: 'Partly', not: 'Not' },
    },
    { as: 'number', column: 'reached', label: 'Learning outcomes reached' },
    { as: 'number', column: 'partly', label: 'Learning outcomes partly reached' },
    { as: 'number', column: 'missed', label: 'Learning outcomes not reached' },
    { as: 'prose', column: 'best', label: 'What was best' },
    { as: 'prose', column: 'better', label: 'What could be better' },
  ],
};

const certificate: SampleKind = {
  key: 'training-certificate',
  title: 'Certificate of training',
  many: 'certificates',
  records: `select x.id as record_id, x.issued_on, ${initialOf('p')} as mentor, p.id as mentor_person, c.kind,
      round(x.hours * 60)::int as minutes, x.days, jsonb_array_length(x.topics) as topics, x.last_on
    from training_certificate x join training_course c on c.id = x.course_id ${OF_MENTOR('x')}
    where x.programme_id = any($1) and x.issued_on between $2 and $3`,
  fields: [
    { as: 'day', column: 'issued_on', label: 'Given on' },
    MENTOR,
    { as: 'choice', column: 'kind', label: 'Kind of course', words: KIND_WORDS },
    { as: 'number', column: 'minutes', label: 'Minutes' },
    { as: 'number', column: 'days', label: 'Days' },
    { as: 'number', column: 'topics', label: 'Compulsory topics covered' },
    { as: 'day', column: 'last_on', label: 'Completed on' },
  ],
};

export const trainingSamples: readonly SampleKind[] = [attendance, feedback, certificate];
