import { initialOf, type SampleKind } from '#kernel';

const SETTINGS = {
  work: 'Work',
  volunteering: 'Volunteering',
  education: 'Education',
  professional: 'Professional',
  personal: 'Personal',
};
const RESULTS = {
  satisfactory: 'Satisfactory',
  'follow-up': 'To be followed up',
  unsatisfactory: 'Unsatisfactory',
};
const REENGAGE = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' };

const open = (column: string): string => `case when not a.confidential then a.${column} end as ${column}`;

/** Of mentors, and of staff whose letters were filed. What was said in confidence is shown only as recorded; who said it, by how they know the applicant alone. */
export const referenceSample: SampleKind = {
  key: 'reference',
  title: 'Reference for a mentor or a member of staff',
  many: 'references',
  records: `select r.id as record_id, r.asked_on, a.answered_on, ${initialOf('p')} as mentor, p.id as mentor_person, a.setting,
      a.way, a.known_months, a.seen_with_children, a.confidential, ${open('capacity')}, ${open('suitability')},
      a.suitability is not null as said, ${open('concern')}, ${open('concern_words')}, ${open('reengage')}, v.happened_on as verified_on, t.happened_on as taken_up_on, d.result,
      d.decided_on, left(u.name, 1) as by, u.id as by_staff, null as staff_name, null::uuid as staff_user
    from mentor_reference r join reference_answer a on a.reference_id = r.id
    join mentor o on o.id = r.mentor_id join person p on p.id = o.person_id
    left join lateral (select min(s.happened_on) as happened_on from reference_step s where s.reference_id = r.id and s.kind = 'verified') v on true
    left join lateral (select min(s.happened_on) as happened_on from reference_step s where s.reference_id = r.id and s.kind = 'taken-up') t on true
    left join lateral (select x.result, x.decided_on, x.decided_by from reference_result x where x.reference_id = r.id
      order by x.decided_on desc, x.nth desc limit 1) d on true
    left join user_account u on u.id = d.decided_by
    where r.programme_id = any($1) and a.answered_on between $2 and $3
      and not exists (select from applicant_destroyed x where x.mentor_id = r.mentor_id)
    union all
    select f.id, null::date, f.received_on, null, null::uuid, f.setting, 'letter', null::int, null::boolean, false, null,
      f.words, true, null::boolean, null, null, f.verified_on, null::date, f.result, f.verified_on, left(c.name, 1), c.id,
      left(w.name, 1), w.id
    from staff_reference f join staff_member m on m.id = f.staff_id join user_account w on w.id = m.user_id
    join user_account c on c.id = f.recorded_by
    where f.programme_id = any($1) and f.received_on between $2 and $3 and f.struck_at is null`,
  fields: [
    { as: 'person', column: 'mentor', of: 'mentor_person', label: 'About', role: 'Mentor' },
    { as: 'person', column: 'staff_name', of: 'staff_user', label: 'About a member of staff', role: 'Staff' },
    { as: 'day', column: 'asked_on', label: 'Asked for on' },
    { as: 'day', column: 'answered_on', label: 'Received on' },
    { as: 'choice', column: 'way', label: 'As', words: { form: 'Form', letter: 'Letter' } },
    { as: 'choice', column: 'setting', label: 'Knows them from', words: SETTINGS },
    { as: 'number', column: 'known_months', label: 'For how many months' },
    { as: 'yes-no', column: 'seen_with_children', label: 'Has seen them with children or young people' },
    { as: 'yes-no', column: 'confidential', label: 'Given in confidence' },
    { as: 'recorded', column: 'said', label: 'Suitability for work with young people' },
    { as: 'prose', column: 'capacity', label: 'How they know them' },
    { as: 'prose', column: 'suitability', label: 'What they say' },
    { as: 'yes-no', column: 'concern', label: 'A concern or a disciplinary matter' },
    { as: 'prose', column: 'concern_words', label: 'Which' },
    { as: 'choice', column: 'reengage', label: 'Would take them on again', words: REENGAGE },
    { as: 'day', column: 'verified_on', label: 'Checked with the referee on' },
    { as: 'day', column: 'taken_up_on', label: 'What spoke against them taken up on' },
    { as: 'choice', column: 'result', label: 'Result', words: RESULTS },
    { as: 'day', column: 'decided_on', label: 'Decided on' },
    { as: 'person', column: 'by', of: 'by_staff', label: 'Decided by', role: 'Staff' },
  ],
};
