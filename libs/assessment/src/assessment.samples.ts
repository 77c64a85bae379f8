import { initialOf, type SampleKind, type ShownField } from '#kernel';
import { consentStands } from './consent.js';
import { waitingListExtract } from './waiting-list.samples.js';

const LEVEL = { low: 'Low', medium: 'Medium', high: 'High' };
const DECISION = {
  'go-ahead': 'Goes ahead',
  'with-controls': 'Goes ahead with safeguards',
  'not-now': 'Does not go ahead for now',
};
const ANSWER = { given: 'Agreed', refused: 'Refused' };

const WHOM = (day: string) =>
  `${initialOf('p')} as mentee, p.id as person, u.id as staff, extract(year from age(${day}, p.born_on))::int as age`;
const OF_MENTEE = `join mentee e on e.id = r.mentee_id join person p on p.id = e.person_id`;
const WHOM_FIELDS: readonly ShownField[] = [
  { as: 'person', column: 'mentee', of: 'person', label: 'Mentee', role: 'Mentee' },
  { as: 'age', column: 'age', label: 'Age of the mentee' },
];
const inPeriod = (day: string) =>
  `r.superseded_at is null and r.programme_id = any($1) and ${day} between $2 and $3`;
const by = (label: string): ShownField => ({
  as: 'person',
  column: 'by_staff',
  of: 'staff',
  label,
  role: 'Staff',
});

const menteeAssessment: SampleKind = {
  key: 'mentee-assessment',
  title: 'Assessment of a mentee',
  many: 'assessments',
  records: `select r.record_id, r.held_on, ${WHOM('r.held_on')}, left(u.name, 1) as by_staff, cardinality(r.interests) as interests,
      cardinality(r.needs) as needs, r.strengths, r.goals,
      r.mentor_preferences as preferences, r.preferred_characteristic is not null as weighs,
      r.preference_reason <> '' as reason, r.learning_style as learning, cardinality(r.availability) as day_parts,
      r.travel <> '' as travel, cardinality(r.languages) as languages, r.access_needs <> '' as access,
      (select coalesce((select count(*)::int from jsonb_object_keys(c.outcomes)), 0) from eligibility_check c
       where c.mentee_id = r.mentee_id and c.superseded_at is null) as criteria
    from mentee_assessment r ${OF_MENTEE} join user_account u on u.id = r.held_by where ${inPeriod('r.held_on')}`,
  fields: [
    { as: 'day', column: 'held_on', label: 'Met on' },
    ...WHOM_FIELDS,
    by('Assessed by'),
    { as: 'number', column: 'criteria', label: 'Criteria of eligibility with an outcome' },
    { as: 'number', column: 'interests', label: 'Interests named' },
    { as: 'number', column: 'needs', label: 'Needs named' },
    { as: 'prose', column: 'strengths', label: 'Strengths' },
    { as: 'prose', column: 'goals', label: 'Goals' },
    { as: 'prose', column: 'preferences', label: 'Wishes for a mentor' },
    { as: 'yes-no', column: 'weighs', label: 'A protected characteristic weighs' },
    { as: 'recorded', column: 'reason', label: 'Reason for that' },
    { as: 'prose', column: 'learning', label: 'How they learn best' },
    { as: 'number', column: 'day_parts', label: 'Times of the week that suit' },
    { as: 'recorded', column: 'travel', label: 'Travel' },
    { as: 'number', column: 'languages', label: 'Languages named' },
    { as: 'recorded', column: 'access', label: 'Access needs' },
  ],
};

/** Agreed by the end of the period, and not taken back or refused since, on whatever day the pack is drawn. */
const SHARED = ['$3::date', `'infinity'::date`]
  .map(day => consentStands('r.mentee_id', 'risk-to-mentor', day))
  .join(' and ');

/**
 * What was found stays out, for it may be of crime or health. What the mentor may know is there only while it may be
 * shared: a refusal reaches as far as a sample.
 */
const risk = (
  subject: 'mentee' | 'home' | 'activity',
  title: string,
  own: readonly ShownField[],
): SampleKind => ({
  key: `${subject}-risk-assessment`,
  title,
  many: 'risk assessments',
  records: `select r.record_id, r.assessed_on, ${WHOM('r.assessed_on')}, left(u.name, 1) as by_staff, r.about <> '' as about,
      (select count(*)::int from jsonb_object_keys(r.answers)) as questions, r.risk_to_self, r.risk_to_others,
      r.found <> '' as found, r.decision, r.controls, r.review_on,
      case when ${SHARED} then r.mentor_may_know end as shared,
      (select count(*)::int from risk_action a where a.risk_record_id = r.record_id) as actions,
      (select count(*)::int from risk_action a where a.risk_record_id = r.record_id and a.done_on <= $3) as actions_done
    from risk_assessment r ${OF_MENTEE} join user_account u on u.id = r.assessed_by
    where r.subject_type = '${subject}' and ${inPeriod('r.assessed_on')}`,
  fields: [
    { as: 'day', column: 'assessed_on', label: 'Assessed on' },
    ...WHOM_FIELDS,
    by('Assessed by'),
    ...own,
    { as: 'recorded', column: 'found', label: 'What was found' },
    { as: 'choice', column: 'decision', label: 'Decision', words: DECISION },
    { as: 'prose', column: 'controls', label: 'Safeguards' },
    { as: 'number', column: 'actions', label: 'Actions agreed' },
    { as: 'number', column: 'actions_done', label: 'Actions done' },
    { as: 'day', column: 'review_on', label: 'To be reviewed on' },
  ],
});

const menteeRisk = risk('mentee', 'Risk assessment of a mentee', [
  { as: 'number', column: 'questions', label: 'Questions answered' },
  { as: 'choice', column: 'risk_to_self', label: 'Risk to self', words: LEVEL },
  { as: 'choice', column: 'risk_to_others', label: 'Risk to others', words: LEVEL },
  { as: 'prose', column: 'shared', label: 'What the mentor may know, with consent' },
]);
const homeRisk = risk('home', 'Risk assessment of a home', [
  { as: 'recorded', column: 'about', label: 'Who lives there' },
]);
const activityRisk = risk('activity', 'Risk assessment of an activity', [
  { as: 'recorded', column: 'about', label: 'The activity' },
]);

/** One record is everything that was asked about one mentee, as it stood at the end of the period. */
const consentRecord: SampleKind = {
  key: 'consent-record',
  title: 'Record of consents',
  many: 'records of consent',
  records: `select r.mentee_id as record_id, ${initialOf('p')} as mentee, p.id as person, extract(year from age(min(r.answered_on), p.born_on))::int as age,
      min(r.answered_on) as first_on, count(*) filter (where r.answer = 'given')::int as agreed,
      count(*) filter (where r.answer = 'refused')::int as refused, count(r.withdrawn_on)::int as withdrawn
    from consent r ${OF_MENTEE} where ${inPeriod('r.answered_on')} group by r.mentee_id, p.id`,
  fields: [
    ...WHOM_FIELDS,
    { as: 'day', column: 'first_on', label: 'First asked on' },
    { as: 'number', column: 'agreed', label: 'Agreed to' },
    { as: 'number', column: 'refused', label: 'Refused' },
    { as: 'number', column: 'withdrawn', label: 'Taken back since' },
  ],
  entries: {
    title: 'Answers',
    records: `select r.mentee_id as record_id, r.purpose, r.answer, r.giver, r.how, r.answered_on, r.withdrawn_on
      from consent r where ${inPeriod('r.answered_on')} and r.mentee_id = any($4) order by r.answered_on, r.purpose, r.record_id`,
    fields: [
      { as: 'key', column: 'purpose', label: 'Consent' },
      { as: 'choice', column: 'answer', label: 'Answer', words: ANSWER },
      {
        as: 'choice',
        column: 'giver',
        label: 'By',
        words: { mentee: 'Mentee', carer: 'Parent or carer', 'local-authority': 'Local authority' },
      },
      {
        as: 'choice',
        column: 'how',
        label: 'How',
        words: { signed: 'Signed', spoken: 'In person', phone: 'By phone', online: 'Online' },
      },
      { as: 'day', column: 'answered_on', label: 'Day' },
      { as: 'day', column: 'withdrawn_on', label: 'Taken back' },
    ],
  },
};

const inductionRecord: SampleKind = {
  key: 'mentee-induction-record',
  title: 'Induction of a mentee',
  many: 'inductions',
  records: `select r.record_id, r.given_on, ${WHOM('r.given_on')}, left(u.name, 1) as by_staff, cardinality(r.topics) as lines,
      r.note
    from mentee_preparation r ${OF_MENTEE} join user_account u on u.id = r.given_by
    where r.kind = 'induction' and ${inPeriod('r.given_on')}`,
  fields: [
    { as: 'day', column: 'given_on', label: 'Given on' },
    ...WHOM_FIELDS,
    by('Given by'),
    { as: 'number', column: 'lines', label: 'Lines of the checklist gone through' },
    { as: 'prose', column: 'note', label: 'Note' },
  ],
};

export const assessmentSamples: readonly SampleKind[] = [
  menteeAssessment,
  menteeRisk,
  homeRisk,
  activityRisk,
  consentRecord,
  inductionRecord,
  waitingListExtract,
];
