import { initialOf, type SampleKind, type ShownField } from '#kernel';

const PAIR = `${initialOf('pe')} as mentee, ${initialOf('po')} as mentor, pe.id as mentee_person, po.id as mentor_person`;
const OF_MATCH = `join match m on m.id = r.match_id join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
    join mentor o on o.id = m.mentor_id join person po on po.id = o.person_id`;
const BOTH: readonly ShownField[] = [
  { as: 'person', column: 'mentee', of: 'mentee_person', label: 'Mentee', role: 'Mentee' },
  { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Mentor', role: 'Mentor' },
];
const WORKER: ShownField = {
  as: 'person',
  column: 'worker',
  of: 'worker_id',
  label: 'Worker',
  role: 'Staff',
};

/** The decision to match two people, what each was told, and what they answered (QiM 56). */
export const rationaleSample: SampleKind = {
  key: 'match-rationale',
  title: 'Reasons for a match',
  many: 'decisions to match',
  records: `select r.id as record_id, ${PAIR}, left(u.name, 1) as worker, u.id as worker_id, r.decided_on, r.rationale, r.characteristic,
      r.justification, r.fit, array_to_string(r.why, '; ') as why, array_to_string(r.why_not, '; ') as why_not,
      a.told_on as mentor_told_on, a.answer as mentor_answer, a.chance_to_decline as mentor_could_decline,
      b.told_on as mentee_told_on, b.answer as mentee_answer, b.chance_to_decline as mentee_could_decline
    from match_decision r ${OF_MATCH} left join user_account u on u.id = r.decided_by
    left join match_told a on a.match_id = m.id and a.side = 'mentor' and a.superseded_at is null
    left join match_told b on b.match_id = m.id and b.side = 'mentee' and b.superseded_at is null
    where r.programme_id = any($1) and r.decided_on between $2 and $3`,
  fields: [
    ...BOTH,
    WORKER,
    { as: 'day', column: 'decided_on', label: 'Decided on' },
    { as: 'prose', column: 'rationale', label: 'Why this match' },
    { as: 'number', column: 'fit', label: 'Suggested fit in percent' },
    { as: 'prose', column: 'why', label: 'What spoke for it' },
    { as: 'prose', column: 'why_not', label: 'What spoke against it' },
    {
      as: 'choice',
      column: 'characteristic',
      label: 'A protected characteristic that weighed',
      words: {
        sex: 'Sex',
        age: 'Age',
        ethnicity: 'Ethnicity',
        'religion-or-belief': 'Religion or belief',
        disability: 'Disability',
        'sexual-orientation': 'Sexual orientation',
        'gender-reassignment': 'Gender reassignment',
      },
    },
    { as: 'prose', column: 'justification', label: 'Objective justification' },
    ...(['mentor', 'mentee'] as const).flatMap((side): ShownField[] => [
      { as: 'day', column: `${side}_told_on`, label: `Explained to the ${side} on` },
      { as: 'yes-no', column: `${side}_could_decline`, label: `The ${side} was told that they may decline` },
      {
        as: 'choice',
        column: `${side}_answer`,
        label: `Answer of the ${side}`,
        words: { accepts: 'Accepts', thinks: 'Thinks about it', declines: 'Declines' },
      },
    ]),
  ],
};

/** The meeting of three with its checklist (QiM 57, RESET 13 and 17). */
export const meetingSample: SampleKind = {
  key: 'matching-meeting-record',
  title: 'Matching meeting',
  many: 'matching meetings',
  records: `select r.record_id, ${PAIR}, left(u.name, 1) as worker, u.id as worker_id, r.held_on, r.place, cardinality(r.present) as present,
      cardinality(r.covered) as covered, r.next_on, r.case_manager_id is not null as manager_named, r.led_by_other <> '' as led_by_other, r.note
    from match_meeting r ${OF_MATCH} left join user_account u on u.id = r.led_by
    where r.superseded_at is null and r.programme_id = any($1) and r.held_on between $2 and $3`,
  fields: [
    ...BOTH,
    { as: 'day', column: 'held_on', label: 'Held on' },
    { as: 'prose', column: 'place', label: 'Place' },
    { as: 'number', column: 'present', label: 'People present' },
    { ...WORKER, label: 'Introduced by' },
    { as: 'yes-no', column: 'led_by_other', label: 'Introduced by somebody in another role' },
    { as: 'number', column: 'covered', label: 'Points of the checklist covered, of 11' },
    { as: 'yes-no', column: 'manager_named', label: 'Case manager named to both' },
    { as: 'day', column: 'next_on', label: 'Next meeting' },
    { as: 'prose', column: 'note', label: 'What was said' },
  ],
};

/** Health and safety of a match (RESET 25). */
export const matchRiskSample: SampleKind = {
  key: 'match-risk-assessment',
  title: 'Risk assessment of a match',
  many: 'risk assessments of matches',
  records: `select r.record_id, ${PAIR}, left(u.name, 1) as worker, u.id as worker_id, r.assessed_on, r.activities, r.to_mentee, r.to_mentor,
      r.measures, r.insured, r.who_to_call, r.decision, r.review_on
    from match_risk r ${OF_MATCH} left join user_account u on u.id = r.assessed_by
    where r.superseded_at is null and r.programme_id = any($1) and r.assessed_on between $2 and $3`,
  fields: [
    ...BOTH,
    { ...WORKER, label: 'Assessed by' },
    { as: 'day', column: 'assessed_on', label: 'Assessed on' },
    { as: 'prose', column: 'activities', label: 'What they do, and where' },
    { as: 'prose', column: 'to_mentee', label: 'Risks to the mentee' },
    { as: 'prose', column: 'to_mentor', label: 'Risks to the mentor' },
    { as: 'prose', column: 'measures', label: 'What is done about them' },
    { as: 'yes-no', column: 'insured', label: 'Covered by the insurance' },
    { as: 'prose', column: 'who_to_call', label: 'Whom they call' },
    {
      as: 'choice',
      column: 'decision',
      label: 'Decision',
      words: {
        'go-ahead': 'Goes ahead',
        'with-controls': 'Goes ahead with the measures',
        'not-now': 'Not for now',
      },
    },
    { as: 'day', column: 'review_on', label: 'Looked at again by' },
  ],
};

export const introductionSamples: readonly SampleKind[] = [rationaleSample, meetingSample, matchRiskSample];
