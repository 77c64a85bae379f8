import type { SampleKind } from '#kernel';

/** A referral as an outsider may see it: who sent it, how whole it was and what became of it. Its words are read by the redactor. */
export const referralForm: SampleKind = {
  key: 'referral-form',
  title: 'Referral form',
  many: 'referrals',
  records: `select r.id as record_id, left(ltrim(r.first_name, ' ''’"(-'), 1) as person, r.source, r.received_on,
      extract(year from age(r.received_on, r.born_on))::int as age, v.number as form,
      (select count(*)::int from jsonb_object_keys(r.answers)) as answers, r.completed_on, r.acknowledged_on,
      r.answers ->> 'why' as why, r.answers ->> 'risk' as risk,
      r.answers ->> 'needs' as needs, r.answers ->> 'agreed' = 'yes' as agreed,
      r.state, r.decided_on, r.decline_kind, r.signposted_on
    from referral r left join form_version v on v.id = r.form_version_id
    where r.programme_id = any($1) and r.received_on between $2 and $3`,
  fields: [
    { as: 'person', column: 'person', label: 'Young person', role: 'Mentee' },
    { as: 'day', column: 'received_on', label: 'Received' },
    {
      as: 'choice',
      column: 'source',
      label: 'Referred by',
      words: {
        agency: 'An agency',
        self: 'The young person',
        carer: 'A parent or carer',
        staff: 'Taken by staff',
      },
    },
    { as: 'age', column: 'age', label: 'Age at referral' },
    { as: 'number', column: 'form', label: 'Version of the form' },
    { as: 'number', column: 'answers', label: 'Questions answered' },
    { as: 'prose', column: 'why', label: 'Why a mentor' },
    { as: 'prose', column: 'risk', label: 'Risk to them or others' },
    { as: 'prose', column: 'needs', label: 'What they need to take part' },
    { as: 'yes-no', column: 'agreed', label: 'The young person agreed' },
    { as: 'day', column: 'acknowledged_on', label: 'Acknowledged' },
    { as: 'day', column: 'completed_on', label: 'Form complete' },
    {
      as: 'choice',
      column: 'state',
      label: 'Outcome',
      words: {
        received: 'Not decided yet',
        asked: 'More was asked',
        accepted: 'Accepted',
        declined: 'Declined',
        withdrawn: 'Withdrawn',
      },
    },
    { as: 'day', column: 'decided_on', label: 'Decided' },
    { as: 'day', column: 'signposted_on', label: 'Another way suggested' },
  ],
};

export const referralSamples: readonly SampleKind[] = [referralForm];
