import { initialOf, type SampleKind, type ShownField } from '#kernel';

const PAIR = `${initialOf('pe')} as mentee, ${initialOf('po')} as mentor, pe.id as mentee_person, po.id as mentor_person`;
const OF_MATCH = `join match m on m.id = r.match_id join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
    join mentor o on o.id = m.mentor_id join person po on po.id = o.person_id`;
const BOTH: readonly ShownField[] = [
  { as: 'person', column: 'mentee', of: 'mentee_person', label: 'Mentee', role: 'Mentee' },
  { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Mentor', role: 'Mentor' },
];
const PARTIES = { mentee: 'Mentee', mentor: 'Mentor', carer: 'Parent or carer', referrer: 'Referrer' };

/** How an ending was prepared, and how it came (QiM 59, RESET 27). */
const endingPlanSample: SampleKind = {
  key: 'ending-plan',
  title: 'Plan of an ending',
  many: 'plans of endings',
  records: `select r.record_id, ${PAIR}, r.made_on, r.ends_on, r.mentee_noticed_on, r.mentor_noticed_on, r.last_steps, r.celebration,
      n.ended_on, n.celebrated_on, n.celebrated_how, n.went_well
    from match_ending_plan r ${OF_MATCH} left join match_ending n on n.match_id = m.id and n.superseded_at is null
    where r.superseded_at is null and r.programme_id = any($1) and r.made_on between $2 and $3`,
  fields: [
    ...BOTH,
    { as: 'day', column: 'made_on', label: 'Planned on' },
    { as: 'day', column: 'ends_on', label: 'To end on' },
    { as: 'day', column: 'mentee_noticed_on', label: 'Notice to the mentee on' },
    { as: 'day', column: 'mentor_noticed_on', label: 'Notice to the mentor on' },
    { as: 'prose', column: 'last_steps', label: 'What they want to do still' },
    { as: 'prose', column: 'celebration', label: 'How they want to celebrate' },
    { as: 'day', column: 'ended_on', label: 'Ended on' },
    { as: 'prose', column: 'went_well', label: 'What went well' },
    { as: 'day', column: 'celebrated_on', label: 'Celebrated on' },
    { as: 'prose', column: 'celebrated_how', label: 'How it was celebrated' },
  ],
};

/** Extra support after a sudden ending (QiM 60). */
const supportSample: SampleKind = {
  key: 'unexpected-ending-support',
  title: 'Support after a sudden ending',
  many: 'contacts after a sudden ending',
  records: `select r.id as record_id, ${PAIR}, n.ended_on, r.side, r.given_on, r.how, r.note, left(u.name, 1) as worker, u.id as worker_id
    from match_support r ${OF_MATCH} join match_ending n on n.match_id = m.id and n.superseded_at is null and not n.planned
    left join user_account u on u.id = r.given_by
    where r.programme_id = any($1) and r.given_on between $2 and $3`,
  fields: [
    ...BOTH,
    { as: 'day', column: 'ended_on', label: 'Ended on' },
    { as: 'choice', column: 'side', label: 'Support for', words: { mentee: 'Mentee', mentor: 'Mentor' } },
    { as: 'day', column: 'given_on', label: 'Given on' },
    {
      as: 'choice',
      column: 'how',
      label: 'How',
      words: { 'in-person': 'In person', phone: 'Phone', video: 'Video', message: 'Message' },
    },
    { as: 'person', column: 'worker', of: 'worker_id', label: 'Given by', role: 'Staff' },
    { as: 'prose', column: 'note', label: 'What was said' },
  ],
};

/** What each party says at the end (QiM 37, RESET 29). */
const exitSample: SampleKind = {
  key: 'exit-questionnaire',
  title: 'Questions at the end of a match',
  many: 'exit questionnaires',
  records: `select r.record_id, ${PAIR}, r.party, r.asked_on, r.way, r.answered_on, r.declined, r.aims_reached, r.helped, r.ending_handled,
      r.success, r.best, r.worse, r.would_help
    from match_exit r ${OF_MATCH}
    where r.superseded_at is null and r.programme_id = any($1) and coalesce(r.answered_on, r.asked_on) between $2 and $3`,
  fields: [
    ...BOTH,
    { as: 'choice', column: 'party', label: 'Who was asked', words: PARTIES },
    { as: 'day', column: 'asked_on', label: 'Asked on' },
    {
      as: 'choice',
      column: 'way',
      label: 'How',
      words: { interview: 'Interview', phone: 'Phone', paper: 'On paper', 'e-mail': 'By e-mail' },
    },
    { as: 'day', column: 'answered_on', label: 'Answered on' },
    { as: 'yes-no', column: 'declined', label: 'Did not want to answer' },
    { as: 'number', column: 'aims_reached', label: 'Aims reached, 1 to 5' },
    { as: 'number', column: 'helped', label: 'It helped, 1 to 5' },
    { as: 'number', column: 'ending_handled', label: 'The ending was handled well, 1 to 5' },
    {
      as: 'choice',
      column: 'success',
      label: 'A success',
      words: { yes: 'Yes', partly: 'Partly', no: 'No' },
    },
    { as: 'prose', column: 'best', label: 'What was best' },
    { as: 'prose', column: 'worse', label: 'What could be better' },
    { as: 'yes-no', column: 'would_help', label: 'Would like to help further' },
  ],
};

/** The letters in which an ending was confirmed (QiM 61). */
const endingLetterSample: SampleKind = {
  key: 'ending-letter',
  title: 'Letter that a match has ended',
  many: 'letters of endings',
  records: `select r.id as record_id, r.sent_on, r.part, r.subject, r.body, ${initialOf('p')} as about, p.id as person
    from letter r left join mentee e on e.id = r.mentee_id left join mentor o on o.id = r.mentor_id
    join person p on p.id = coalesce(e.person_id, o.person_id)
    where r.kind in ('match-ended', 'match-ended-referrer', 'match-ended-mentor') and r.programme_id = any($1) and r.sent_on between $2 and $3`,
  fields: [
    { as: 'person', column: 'about', of: 'person', label: 'About', role: 'Person' },
    {
      as: 'choice',
      column: 'part',
      label: 'Sent to',
      words: { ...PARTIES, professional: 'Another professional', supporter: 'Somebody else who helps' },
    },
    { as: 'day', column: 'sent_on', label: 'Sent on' },
    { as: 'prose', column: 'subject', label: 'Subject' },
    { as: 'prose', column: 'body', label: 'Letter' },
  ],
};

/** What the mentee was given in recognition (MQF 4.4, School 4). */
const certificateSample: SampleKind = {
  key: 'achievement-certificate',
  title: 'Certificate of achievement',
  many: 'certificates',
  records: `select r.id as record_id, ${PAIR}, r.given_on, r.words
    from match_certificate r ${OF_MATCH} where r.programme_id = any($1) and r.given_on between $2 and $3`,
  fields: [
    ...BOTH,
    { as: 'day', column: 'given_on', label: 'Given on' },
    { as: 'prose', column: 'words', label: 'What it says' },
  ],
};

export const endingSamples: readonly SampleKind[] = [
  endingPlanSample,
  supportSample,
  exitSample,
  endingLetterSample,
  certificateSample,
];
