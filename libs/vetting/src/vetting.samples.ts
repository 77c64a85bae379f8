import { initialOf, type SampleKind, type ShownField } from '#kernel';

export const LEVEL_WORDS = {
  none: 'No check: too young',
  basic: 'Basic',
  enhanced: 'Enhanced',
  'level-1': 'Level 1',
  pvg: 'PVG membership',
};
const LISTS = { none: 'None', children: 'Children’s', adults: 'Adults’', 'children, adults': 'Both' };
const WORKFORCES = { child: 'Child', adult: 'Adult', 'child-and-adult': 'Child and adult', other: 'Other' };
const DECISIONS = {
  approved: 'Clear',
  'approved-with-conditions': 'Clear, with conditions',
  refused: 'Not clear',
  barred: 'Not clear',
};

const by = (label: string, column: string): ShownField => ({
  as: 'person',
  column,
  of: `${column}_staff`,
  label,
  role: 'Staff',
});

/** What may stay of a check for good, and nothing of what it said: number and names are there or not. */
const vettingRecord: SampleKind = {
  key: 'vetting-record',
  title: 'Vetting record',
  many: 'vetting decisions',
  records: `select d.record_id, d.decided_on, ${initialOf('p')} as mentor, p.id as mentor_person, left(w.name, 1) as staff_name, w.id as staff_user, k.level,
      coalesce(nullif(array_to_string(k.barred_lists, ', '), ''), 'none') as lists, k.workforce, k.volunteer,
      cardinality(e.reasons) > 0 as rationale, k.requested_on, k.identity_checked_on, k.issued_on, k.certificate_number is not null as number,
      k.original_seen_on, left(s.name, 1) as seen_by, s.id as seen_by_staff, d.outcome, left(b.name, 1) as by, b.id as by_staff,
      d.valid_until
    from vetting_decision d join vetting_check k on k.record_id = d.check_record_id and k.superseded_at is null
    join vetting_eligibility e on e.record_id = k.eligibility_record_id and e.superseded_at is null
    left join mentor o on o.id = d.mentor_id left join person p on p.id = o.person_id
    left join staff_member m on m.id = d.staff_id left join user_account w on w.id = m.user_id
    join user_account b on b.id = d.recorded_by
    left join user_account s on s.id = k.original_seen_by
    where d.superseded_at is null and d.programme_id = any($1) and d.decided_on between $2 and $3`,
  fields: [
    { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Mentor', role: 'Mentor' },
    { as: 'person', column: 'staff_name', of: 'staff_user', label: 'Member of staff', role: 'Staff' },
    { as: 'choice', column: 'level', label: 'Level of the check', words: LEVEL_WORDS },
    { as: 'choice', column: 'lists', label: 'Barred lists', words: LISTS },
    { as: 'choice', column: 'workforce', label: 'Workforce', words: WORKFORCES },
    { as: 'recorded', column: 'rationale', label: 'Why this level' },
    { as: 'yes-no', column: 'volunteer', label: 'Volunteer' },
    { as: 'day', column: 'identity_checked_on', label: 'Identity checked on' },
    { as: 'day', column: 'requested_on', label: 'Asked for on' },
    { as: 'day', column: 'issued_on', label: 'Issued on' },
    { as: 'recorded', column: 'number', label: 'Number' },
    { as: 'day', column: 'original_seen_on', label: 'Original seen on' },
    by('Original seen by', 'seen_by'),
    { as: 'choice', column: 'outcome', label: 'Decision', words: DECISIONS },
    { as: 'day', column: 'decided_on', label: 'Decided on' },
    by('Decided by', 'by'),
    { as: 'day', column: 'valid_until', label: 'Next check due by' },
  ],
};

export const vettingSamples: readonly SampleKind[] = [vettingRecord];
