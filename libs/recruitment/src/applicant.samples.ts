import { initialOf, type SampleKind } from '#kernel';

const PERSON = {
  as: 'person',
  column: 'person',
  of: 'person_id',
  label: 'Applicant',
  role: 'Mentor',
} as const;

/** An application without anything that was sealed, and without how to reach anybody. */
export const mentorApplication: SampleKind = {
  key: 'mentor-application',
  title: 'Application to mentor',
  many: 'applications',
  records: `select a.id as record_id, ${initialOf('p')} as person, p.id as person_id, a.received_on, a.source, v.number as form,
      (select count(*)::int from jsonb_object_keys(a.answers)) as answers, a.completed_on, a.consented_on, a.shortlisted_on,
      a.answers ->> 'why' as why, a.answers ->> 'history' as history, a.answers ->> 'gaps' as gaps,
      a.answers ->> 'conductAgreed' = 'yes' as conduct, a.disclosure is not null as disclosed
    from mentor_application a join form_version v on v.id = a.form_version_id join mentor m on m.id = a.mentor_id
    join person p on p.id = m.person_id
    where a.programme_id = any($1) and a.received_on between $2 and $3
      and not exists (select from applicant_destroyed x where x.mentor_id = a.mentor_id)`,
  fields: [
    PERSON,
    { as: 'day', column: 'received_on', label: 'Received' },
    {
      as: 'choice',
      column: 'source',
      label: 'Came',
      words: { public: 'By the page on the web', staff: 'Taken by staff' },
    },
    { as: 'number', column: 'form', label: 'Version of the form' },
    { as: 'number', column: 'answers', label: 'Questions answered' },
    { as: 'prose', column: 'why', label: 'Why they would like to mentor' },
    { as: 'prose', column: 'history', label: 'Full history' },
    { as: 'prose', column: 'gaps', label: 'Gaps explained' },
    { as: 'yes-no', column: 'disclosed', label: 'Asked about convictions, answer sealed' },
    { as: 'yes-no', column: 'conduct', label: 'Agreed to the role and the conduct' },
    { as: 'day', column: 'consented_on', label: 'Agreed that it is kept' },
    { as: 'day', column: 'completed_on', label: 'Complete' },
    { as: 'day', column: 'shortlisted_on', label: 'On the short list' },
  ],
};

export const selectionDecision: SampleKind = {
  key: 'selection-decision',
  title: 'Decision on an applicant',
  many: 'decisions',
  records: `select d.id as record_id, ${initialOf('p')} as person, p.id as person_id, d.outcome, d.decided_on, d.reasons, d.conditions,
      d.probation_until, left(u.name, 1) as by_staff, u.id as staff, left(w.name, 1) as with_staff, w.id as other
    from selection_decision d join mentor m on m.id = d.mentor_id join person p on p.id = m.person_id
    join user_account u on u.id = d.decided_by left join user_account w on w.id = d.decided_with
    where d.programme_id = any($1) and d.outcome <> 'withdrawn' and d.decided_on between $2 and $3
      and not exists (select from applicant_destroyed x where x.mentor_id = d.mentor_id)`,
  fields: [
    PERSON,
    { as: 'day', column: 'decided_on', label: 'Decided' },
    {
      as: 'choice',
      column: 'outcome',
      label: 'Outcome',
      words: { approved: 'Approved', rejected: 'Not taken on' },
    },
    { as: 'person', column: 'by_staff', of: 'staff', label: 'Decided by', role: 'Staff' },
    { as: 'person', column: 'with_staff', of: 'other', label: 'And by', role: 'Staff' },
    { as: 'prose', column: 'reasons', label: 'Reasons' },
    { as: 'prose', column: 'conditions', label: 'Conditions' },
    { as: 'day', column: 'probation_until', label: 'On probation until' },
  ],
};

export const rejectionLetter: SampleKind = {
  key: 'rejection-letter',
  title: 'What an unsuccessful applicant was told',
  many: 'unsuccessful applicants',
  records: `select f.id as record_id, ${initialOf('p')} as person, p.id as person_id, d.decided_on, f.given_on, f.how, f.feedback, f.opportunities
    from selection_feedback f join selection_decision d on d.id = f.decision_id join mentor m on m.id = f.mentor_id
    join person p on p.id = m.person_id
    where f.programme_id = any($1) and f.given_on between $2 and $3
      and not exists (select from applicant_destroyed x where x.mentor_id = f.mentor_id)`,
  fields: [
    PERSON,
    { as: 'day', column: 'decided_on', label: 'Decided' },
    { as: 'day', column: 'given_on', label: 'Told' },
    {
      as: 'choice',
      column: 'how',
      label: 'How',
      words: { letter: 'By letter', phone: 'By phone', 'in-person': 'In person' },
    },
    { as: 'prose', column: 'feedback', label: 'Feedback' },
    { as: 'prose', column: 'opportunities', label: 'Other volunteering suggested' },
  ],
};

export const applicantSamples: readonly SampleKind[] = [
  mentorApplication,
  selectionDecision,
  rejectionLetter,
];
