import { initialOf, type SampleKind } from '#kernel';

const WISH = { yes: 'Yes', no: 'No', unsure: 'Not sure' };

const PEOPLE_OF_MATCH = `join match m on m.id = r.match_id
  join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
  join mentor o on o.id = m.mentor_id join person po on po.id = o.person_id`;
const PAIR = `${initialOf('pe')} as mentee, extract(year from age(r.held_on, pe.born_on))::int as age, ${initialOf('po')} as mentor,
  pe.id as mentee_person, po.id as mentor_person`;
const PAIR_FIELDS = [
  { as: 'person', column: 'mentee', of: 'mentee_person', label: 'Mentee', role: 'Mentee' },
  { as: 'age', column: 'age', label: 'Age of the mentee' },
  { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Mentor', role: 'Mentor' },
] as const;
const IN_PERIOD = `r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`;

export const menteeReviewSample: SampleKind = {
  key: 'mentee-review',
  title: 'Mentee review',
  many: 'reviews',
  records: `select r.record_id, r.held_on, ${PAIR}, left(u.name, 1) as held_by, u.id as staff, r.mentor_present,
      r.aims_and_progress as aims, r.wish_to_continue, r.still_needed,
      r.view_of_service as view, r.outcome, r.outcome_note as note
    from mentee_review r ${PEOPLE_OF_MATCH} join user_account u on u.id = r.held_by where ${IN_PERIOD}`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Held on' },
    ...PAIR_FIELDS,
    { as: 'person', column: 'held_by', of: 'staff', label: 'Held by', role: 'Staff' },
    { as: 'yes-no', column: 'mentor_present', label: 'Mentor was there' },
    { as: 'prose', column: 'aims', label: 'Aims and progress' },
    { as: 'choice', column: 'wish_to_continue', label: 'Wishes to continue', words: WISH },
    { as: 'choice', column: 'still_needed', label: 'Mentoring is still needed', words: WISH },
    { as: 'prose', column: 'view', label: 'View of the service' },
    {
      as: 'choice',
      column: 'outcome',
      label: 'Outcome',
      words: {
        continue: 'The match continues',
        change: 'The match continues with changes',
        'plan-ending': 'An ending is planned',
        end: 'The match ends',
      },
    },
    { as: 'prose', column: 'note', label: 'Note on the outcome' },
  ],
};

export const contactSheetSample: SampleKind = {
  key: 'contact-sheet',
  title: 'Contact sheet',
  many: 'contact sheets',
  records: `select r.record_id, r.held_on, ${PAIR}, r.outcome, r.minutes, r.how, r.note,
      true as worry, r.next_on, r.next_time, r.agreed_together, r.submitted_on, r.read_at is not null as read,
      (select count(*)::int from session_action a where a.sheet_record_id = r.record_id) as actions
    from contact_sheet r ${PEOPLE_OF_MATCH} where ${IN_PERIOD}`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Day of the session' },
    ...PAIR_FIELDS,
    {
      as: 'choice',
      column: 'outcome',
      label: 'How it went',
      words: {
        met: 'They met',
        'mentee-cancelled': 'The mentee cancelled',
        'mentee-absent': 'The mentee did not come',
        'mentor-cancelled': 'The mentor cancelled',
        moved: 'Moved to another day',
      },
    },
    { as: 'number', column: 'minutes', label: 'Length in minutes' },
    {
      as: 'choice',
      column: 'how',
      label: 'How they met',
      words: {
        'in-person': 'In person',
        phone: 'By phone',
        video: 'By video',
        message: 'By message',
        letter: 'By letter',
        'custody-visit': 'Visit in custody',
      },
    },
    { as: 'prose', column: 'note', label: 'What they did' },
    // A worry belongs to the safeguarding file: that it was asked is shown, what was said never is.
    { as: 'recorded', column: 'worry', label: 'Question about worries' },
    { as: 'number', column: 'actions', label: 'Action points' },
    { as: 'day', column: 'next_on', label: 'Next session' },
    { as: 'time', column: 'next_time', label: 'Time of the next session' },
    { as: 'yes-no', column: 'agreed_together', label: 'Agreed together' },
    { as: 'day', column: 'submitted_on', label: 'Submitted on' },
    { as: 'yes-no', column: 'read', label: 'Read by staff' },
  ],
};

export const mentoringSamples: readonly SampleKind[] = [menteeReviewSample, contactSheetSample];
