import { initialOf, type SampleKind } from '#kernel';

const HOW = { 'in-person': 'In person', phone: 'By phone', video: 'By video' };

export const supervisionSample: SampleKind = {
  key: 'mentor-supervision-record',
  title: 'Record of support and supervision',
  many: 'supervision records',
  records: `select r.record_id, r.held_on, ${initialOf('p')} as mentor, p.id as mentor_person, left(u.name, 1) as held_by, u.id as staff, r.how,
      r.boundaries, r.aims_and_role,
      r.view_of_service as view, r.mentee_progress as progress, r.wish_to_continue, r.actions
    from mentor_supervision r join mentor o on o.id = r.mentor_id join person p on p.id = o.person_id
    join user_account u on u.id = r.held_by
    where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Held on' },
    { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Mentor', role: 'Mentor' },
    { as: 'person', column: 'held_by', of: 'staff', label: 'Held by', role: 'Staff' },
    { as: 'choice', column: 'how', label: 'How', words: HOW },
    { as: 'prose', column: 'boundaries', label: 'Boundaries' },
    { as: 'prose', column: 'aims_and_role', label: 'Aims of the service and role of the mentor' },
    { as: 'prose', column: 'view', label: 'View of the service' },
    { as: 'prose', column: 'progress', label: 'Progress of the mentee' },
    {
      as: 'choice',
      column: 'wish_to_continue',
      label: 'Wishes to continue',
      words: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
    },
    { as: 'prose', column: 'actions', label: 'Actions' },
  ],
};

export const supervisionSamples: readonly SampleKind[] = [supervisionSample];
