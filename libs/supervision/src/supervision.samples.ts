import { initialOf, type SampleKind } from '#kernel';

const HOW = { 'in-person': 'In person', phone: 'By phone', video: 'By video' };

export const supervisionSample: SampleKind = {
  key: 'mentor-supervision-record',
  title: 'Record of support and supervision',
  many: 'supervision records',
  records: `select r.record_id, r.held_on, ${initialOf('p')} as mentor, left(u.name, 1) as held_by, r.how,
      r.boundaries is not null as boundaries, r.aims_and_role is not null as aims_and_role,
      r.view_of_service is not null as view, r.mentee_progress is not null as progress, r.wish_to_continue, r.actions <> '' as actions
    from mentor_supervision r join mentor o on o.id = r.mentor_id join person p on p.id = o.person_id
    join user_account u on u.id = r.held_by
    where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Held on' },
    { as: 'person', column: 'mentor', label: 'Mentor', role: 'Mentor' },
    { as: 'person', column: 'held_by', label: 'Held by', role: 'Staff' },
    { as: 'choice', column: 'how', label: 'How', words: HOW },
    { as: 'recorded', column: 'boundaries', label: 'Boundaries' },
    { as: 'recorded', column: 'aims_and_role', label: 'Aims of the service and role of the mentor' },
    { as: 'recorded', column: 'view', label: 'View of the service' },
    { as: 'recorded', column: 'progress', label: 'Progress of the mentee' },
    {
      as: 'choice',
      column: 'wish_to_continue',
      label: 'Wishes to continue',
      words: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
    },
    { as: 'recorded', column: 'actions', label: 'Actions' },
  ],
};

export const supervisionSamples: readonly SampleKind[] = [supervisionSample];
