import { initialOf, type SampleKind } from '#kernel';
import { endingSamples } from './endings/ending.samples.js';
import { introductionSamples } from './introduction/introduction.samples.js';
import { profileSample } from './profiles/profile.samples.js';

export const agreementSample: SampleKind = {
  key: 'mentoring-agreement',
  title: 'Mentoring agreement',
  many: 'agreements',
  records: `select r.record_id, ${initialOf('pe')} as mentee, ${initialOf('po')} as mentor, pe.id as mentee_person,
      po.id as mentor_person, m.started_on,
      r.mentor_signed_on, r.mentee_signed_on, r.service_signed_on, r.meeting_every_days, cardinality(r.places) as places
    from mentoring_agreement r join match m on m.id = r.match_id
    join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
    join mentor o on o.id = m.mentor_id join person po on po.id = o.person_id
    where r.superseded_at is null and r.programme_id = any($1)
      and greatest(r.mentor_signed_on, r.mentee_signed_on, r.service_signed_on) between $2 and $3`,
  fields: [
    { as: 'person', column: 'mentee', of: 'mentee_person', label: 'Mentee', role: 'Mentee' },
    { as: 'person', column: 'mentor', of: 'mentor_person', label: 'Mentor', role: 'Mentor' },
    { as: 'day', column: 'started_on', label: 'The match began on' },
    { as: 'day', column: 'mentor_signed_on', label: 'Signed by the mentor on' },
    { as: 'day', column: 'mentee_signed_on', label: 'Signed by the mentee on' },
    { as: 'day', column: 'service_signed_on', label: 'Signed for the service on' },
    { as: 'days', column: 'meeting_every_days', label: 'Meetings at least every' },
    { as: 'number', column: 'places', label: 'Meeting places agreed' },
  ],
};

export const matchingSamples: readonly SampleKind[] = [
  profileSample,
  ...introductionSamples,
  agreementSample,
  ...endingSamples,
];
