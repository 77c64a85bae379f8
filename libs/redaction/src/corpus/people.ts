import type { IdentifyingWords, KnownName, KnownPerson, PersonRole } from '../known.js';

const person = (
  role: PersonRole,
  first: string,
  last: string | null,
  more: Partial<Record<KnownName['kind'], string>> = {},
  facts: KnownPerson['facts'] = [],
): KnownPerson => ({
  key: `${first} ${last ?? ''}`.trim(),
  role,
  names: [
    { text: first, kind: 'first' },
    ...(last === null ? [] : [{ text: last, kind: 'last' as const }]),
    ...Object.entries(more).map(([kind, text]) => ({ text, kind: kind as KnownName['kind'] })),
  ],
  facts,
});

/** Nobody of these exists. */
export const PEOPLE: readonly KnownPerson[] = [
  person('mentee', 'Callum', "O'Neill", { nickname: 'Cal', mail: 'callum.oneill09' }, [
    { kind: 'reference', text: 'HM-0123' },
    { kind: 'date of birth', text: '2011-05-03' },
    { kind: 'address', text: '18 Harbour Street\nLeith' },
    { kind: 'phone number', text: '07700 900 123' },
  ]),
  person('mentee', 'Priya', 'Sharma', { preferred: 'Pri' }),
  person('mentee', 'William', 'Page', { preferred: 'Will' }),
  person('mentee', 'Grace', 'Adeyemi'),
  person('mentee', 'May', 'Nguyễn'),
  person('mentee', 'Mark', 'van der Berg'),
  person('mentee', 'Siobhán', 'Ní Bhriain', { former: 'Siobhán Byrne' }),
  person('mentee', 'Mohammed', 'Hussain', { nickname: 'Mo' }),
  person('mentee', 'Adaeze', 'Okonkwo'),
  person('mentee', 'Summer', 'Hill-Jones'),
  person('mentee', 'Hope', 'Taylor'),
  person('mentee', 'Łukasz', 'Wójcik'),
  person('mentee', 'Jordan', 'Smith'),
  person('mentee', 'Zoë', 'Müller'),
  person('mentee', 'Suharto', null),
  person('mentor', 'Tom', 'Hughes', { full: 'Thomas Hughes' }),
  person('mentor', 'Adam', 'Khan'),
  person('mentor', 'Anna-Marie', 'St John'),
  person('mentor', 'Dev', "D'Arcy"),
  person('mentor', 'Kwame', 'Mensah'),
  person('mentor', 'Minh', 'To'),
  person('staff', 'Samuel', 'Adeyemi'),
  person('staff', 'Dilys', 'Pritchard'),
  person('carer', 'Bev', 'Hughes'),
  person('carer', 'Anjali', 'Sharma'),
  person('sibling', 'Jaden', "O'Neill"),
  person('referrer', 'Ruth', 'Frost'),
  person('referee', 'Fiona', 'MacDonald'),
  person('emergency contact', 'Ion', 'Popescu'),
];

export const PLACES: readonly IdentifyingWords[] = [
  { kind: 'school', text: "Saint Brigid's Academy" },
  { kind: 'office', text: 'Harbour Youth Offending Team' },
  { kind: 'establishment', text: 'Thornbeck' },
  { kind: 'place', text: 'Route 66 House' },
];
