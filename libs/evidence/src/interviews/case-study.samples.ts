import { initialOf, type SampleKind } from '#kernel';
import { AGREED, NEWEST_TEXT, SIGNED, STANDING_CONSENT } from './standing-story.js';

/** Signed off as it stands, and agreed to by the person: no other story leaves. */
const story = (kind: 'mentee' | 'mentor', title: string, role: string): SampleKind => ({
  key: `case-study-${kind}`,
  title,
  many: 'case studies',
  records: `select c.id as record_id, s.signed_on, ${initialOf('p')} as person, p.id as person_id, c.chosen_name,
      t.beginning, t.middle, t.ending, t.quotes
    from case_study c join ${kind} k on k.id = c.${kind}_id join person p on p.id = k.person_id
    ${SIGNED} ${NEWEST_TEXT} ${STANDING_CONSENT}
    where c.kind = '${kind}' and c.programme_id = any($1) and s.signed_on between $2 and $3 and ${AGREED}`,
  story: { person: 'person_id', name: 'chosen_name' },
  fields: [
    { as: 'person', column: 'person', of: 'person_id', label: 'Told with', role },
    { as: 'day', column: 'signed_on', label: 'Signed off on' },
    { as: 'prose', column: 'beginning', label: 'The beginning' },
    { as: 'prose', column: 'middle', label: 'The middle' },
    { as: 'prose', column: 'ending', label: 'The end' },
    { as: 'prose', column: 'quotes', label: 'In their own words' },
  ],
});

export const interviewSamples: readonly SampleKind[] = [
  story('mentee', 'Case study: the journey of a mentee', 'Mentee'),
  story('mentor', 'Case study: the journey of a mentor', 'Mentor'),
];
