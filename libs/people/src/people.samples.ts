import { initialOf, type SampleKind, type ShownField } from '#kernel';

const LINES: readonly ShownField[] = [
  { as: 'day', column: 'held_on', label: 'Day' },
  {
    as: 'choice',
    column: 'how',
    label: 'How',
    words: {
      phone: 'Phone',
      video: 'Video',
      message: 'Message',
      letter: 'Letter',
      'in-person': 'In person',
    },
  },
  { as: 'yes-no', column: 'reached', label: 'Reached' },
  {
    as: 'choice',
    column: 'purpose',
    label: 'Purpose',
    words: {
      routine: 'Routine',
      'check-in': 'Check-in',
      'waiting-list': 'Waiting list',
      support: 'Support',
      concern: 'Concern',
    },
  },
  { as: 'person', column: 'by_staff', of: 'staff', label: 'By', role: 'Staff' },
  { as: 'prose', column: 'note', label: 'Note' },
];

const PARTS = {
  carer: 'Parent or carer',
  referrer: 'Referrer',
  professional: 'Another professional',
  supporter: 'Somebody else who helps',
};

/** One record is one person's log over the period. */
const log = (side: 'mentee' | 'mentor', role: string): SampleKind => ({
  key: `${side}-contact-log`,
  title: `Log of contacts with a ${side}`,
  many: 'contact logs',
  records: `select s.id as record_id, ${initialOf('p')} as person, p.id as person_id, c.contacts, c.first_on, c.last_on
    from (select ${side}_id as id, count(*)::int as contacts, min(held_on) as first_on, max(held_on) as last_on from staff_contact
          where superseded_at is null and ${side}_id is not null and connection_id is null and programme_id = any($1) and held_on between $2 and $3 group by 1) c
    join ${side} s on s.id = c.id join person p on p.id = s.person_id`,
  fields: [
    { as: 'person', column: 'person', of: 'person_id', label: role, role },
    { as: 'number', column: 'contacts', label: 'Contacts in the period' },
    { as: 'day', column: 'first_on', label: 'First' },
    { as: 'day', column: 'last_on', label: 'Last' },
  ],
  entries: {
    title: 'Contacts',
    records: `select c.${side}_id as record_id, c.held_on, c.how, c.reached, c.purpose, left(u.name, 1) as by_staff, u.id as staff, c.note
      from staff_contact c join user_account u on u.id = c.by_user
      where c.superseded_at is null and c.programme_id = any($1) and c.held_on between $2 and $3 and c.${side}_id = any($4)
        and c.connection_id is null
      order by c.held_on, c.record_id`,
    fields: LINES,
  },
});

export const menteeContactLog = log('mentee', 'Mentee');
export const mentorContactLog = log('mentor', 'Mentor');
/** The log of those around a mentee: family and carers, the referrer, professionals. */
export const supporterContactLog: SampleKind = {
  key: 'supporter-contact-log',
  title: 'Log of contacts with those around a mentee',
  many: 'contact logs',
  records: `select n.id as record_id, ${initialOf('p')} as person, p.id as person_id, n.kind, c.contacts, c.first_on, c.last_on
    from (select connection_id as id, count(*)::int as contacts, min(held_on) as first_on, max(held_on) as last_on from staff_contact
          where superseded_at is null and connection_id is not null and programme_id = any($1) and held_on between $2 and $3 group by 1) c
    join connection n on n.id = c.id join person p on p.id = n.person_id`,
  fields: [
    { as: 'person', column: 'person', of: 'person_id', label: 'With', role: 'Supporter' },
    { as: 'choice', column: 'kind', label: 'Their part', words: PARTS },
    { as: 'number', column: 'contacts', label: 'Contacts in the period' },
    { as: 'day', column: 'first_on', label: 'First' },
    { as: 'day', column: 'last_on', label: 'Last' },
  ],
  entries: {
    title: 'Contacts',
    records: `select c.connection_id as record_id, c.held_on, c.how, c.reached, c.purpose, left(u.name, 1) as by_staff, u.id as staff, c.note
      from staff_contact c join user_account u on u.id = c.by_user
      where c.superseded_at is null and c.programme_id = any($1) and c.held_on between $2 and $3 and c.connection_id = any($4)
      order by c.held_on, c.record_id`,
    fields: LINES,
  },
};

export const peopleSamples: readonly SampleKind[] = [menteeContactLog, mentorContactLog, supporterContactLog];
