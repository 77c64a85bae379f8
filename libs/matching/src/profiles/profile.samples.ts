import { initialOf, type SampleKind } from '#kernel';

/** What is known of both sides before a match (QiM 55, MQF 4.2). */
export const profileSample: SampleKind = {
  key: 'match-profile',
  title: 'Matching profile',
  many: 'matching profiles',
  records: `select r.record_id, ${initialOf('p')} as person, p.id as person_id, case when r.mentee_id is null then 'mentor' else 'mentee' end as side,
      r.taken_on, array_to_string(r.interests, ', ') as interests, array_to_string(r.needs, ', ') as needs,
      array_to_string(r.experience, ', ') as experience, array_to_string(r.languages, ', ') as languages, cardinality(r.free) as free,
      cardinality(r.districts) as districts, r.learning_style, cardinality(r.traits) as traits, r.traits_reason, r.about, r.places
    from match_profile r left join mentee e on e.id = r.mentee_id left join mentor o on o.id = r.mentor_id
    join person p on p.id = coalesce(e.person_id, o.person_id)
    where r.superseded_at is null and r.programme_id = any($1) and r.taken_on between $2 and $3`,
  fields: [
    { as: 'person', column: 'person', of: 'person_id', label: 'Person', role: 'Person' },
    { as: 'choice', column: 'side', label: 'Side', words: { mentee: 'Mentee', mentor: 'Mentor' } },
    { as: 'day', column: 'taken_on', label: 'Taken on' },
    { as: 'prose', column: 'interests', label: 'Interests' },
    { as: 'prose', column: 'needs', label: 'Help wanted, or offered' },
    { as: 'prose', column: 'experience', label: 'Has helped with before' },
    { as: 'prose', column: 'languages', label: 'Languages' },
    { as: 'number', column: 'free', label: 'Times at which they are free' },
    { as: 'number', column: 'districts', label: 'Places that they can get to' },
    {
      as: 'choice',
      column: 'learning_style',
      label: 'Learns best by',
      words: { talking: 'Talking', doing: 'Doing', watching: 'Watching', reading: 'Reading' },
    },
    { as: 'number', column: 'traits', label: 'Wishes, or what they are glad to be known for' },
    { as: 'prose', column: 'traits_reason', label: 'Why a wish matters' },
    { as: 'prose', column: 'about', label: 'In their words' },
    { as: 'number', column: 'places', label: 'Matches at one time' },
  ],
};
