import { initialOf, type SampleKind } from '#kernel';

const PARTS = {
  mentee: 'Mentee',
  carer: 'Parent or carer',
  referrer: 'Referrer',
  professional: 'Another professional',
  supporter: 'Somebody else who helps',
  mentor: 'Mentor',
  referee: 'Referee',
};

/** A letter that somebody looked at before it went. Its words are read by the redactor; whom it went to is said as a part. */
export const letterSample: SampleKind = {
  key: 'letter',
  title: 'Letter',
  many: 'letters',
  records: `select l.id as record_id, l.sent_on, l.part, l.channel, l.template_number, l.reworded, l.subject, l.body,
      coalesce(${initialOf('p')}, left(ltrim(r.first_name, ' ''’"(-'), 1)) as about, p.id as person, left(u.name, 1) as by_staff, u.id as staff
    from letter l left join referral r on r.id = l.referral_id
    left join mentee e on e.id = coalesce(l.mentee_id, r.mentee_id) left join mentor m on m.id = l.mentor_id
    left join person p on p.id = coalesce(e.person_id, m.person_id) left join user_account u on u.id = l.recorded_by
    where l.programme_id = any($1) and l.sent_on between $2 and $3 and not l.by_itself`,
  fields: [
    { as: 'day', column: 'sent_on', label: 'Sent on' },
    { as: 'choice', column: 'part', label: 'Sent to', words: PARTS },
    {
      as: 'choice',
      column: 'channel',
      label: 'How',
      words: { email: 'By e-mail', print: 'Printed' },
    },
    { as: 'person', column: 'about', of: 'person', label: 'About', role: 'Person' },
    { as: 'person', column: 'by_staff', of: 'staff', label: 'Sent by', role: 'Staff' },
    { as: 'number', column: 'template_number', label: 'Version of the programme’s own words' },
    { as: 'yes-no', column: 'reworded', label: 'Words changed for this once' },
    { as: 'prose', column: 'subject', label: 'Subject' },
    { as: 'prose', column: 'body', label: 'Letter' },
  ],
};

export const letterSamples: readonly SampleKind[] = [letterSample];
