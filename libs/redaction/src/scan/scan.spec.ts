import { describe, expect, it } from '@jest/globals';
import type { KnownFact, KnownPerson } from '../known.js';
import { lexicon } from '../lexicon.js';
import { scan } from './scan.js';

const person = (
  first: string,
  last: string | null,
  nickname?: string,
  facts: KnownFact[] = [],
): KnownPerson => ({
  key: first,
  role: 'mentee',
  names: [
    { text: first, kind: 'first' },
    ...(last === null ? [] : [{ text: last, kind: 'last' as const }]),
    ...(nickname === undefined ? [] : [{ text: nickname, kind: 'nickname' as const }]),
  ],
  facts,
});
const known = lexicon(
  [
    person('Kofi', "O'Neill", undefined, [
      { kind: 'e-mail address', text: 'kofi.o@example.org' },
      { kind: 'phone number', text: '07700 900 123' },
      { kind: 'address', text: '18 Harbour Street\nLeith' },
      { kind: 'postcode', text: 'EH6 6QQ' },
      { kind: 'date of birth', text: '2011-05-03' },
      { kind: 'reference', text: 'HM-0123' },
    ]),
    person('Will', 'Page', 'Billy'),
    person('Grace', 'van der Berg-Smith'),
    person('May', 'Nguyễn'),
    person('Łukasz', 'McDonald'),
    person('To', null),
    { key: 'samuel', role: 'staff', names: [{ text: 'Samuel Adeyemi', kind: 'full' }] },
  ],
  [{ kind: 'school', text: 'Saint Brigid Academy' }],
);
const ours = ['This review will be held within a grace period.', 'Page', 'of', 'Mentee'];
const found = (text: string, joined = false) =>
  scan([{ file: 'a.csv', text, joined }], known, ours).map(one => one.kind);

describe('the last search of a pack', () => {
  it.each([
    ['a first name', 'Mentee Kofi'],
    ['any letter case', 'mentee KOFI'],
    ['the possessive', "Kofi's review"],
    ['the curly possessive', 'Kofi’s review'],
    ['a last name', 'Mr O’Neill'],
    ['a last name without its apostrophe', 'Oneill'],
    ['a part of a double name', 'Mrs Smith'],
    ['a name with a particle', 'van der Berg'],
    ['a name without its accents', 'Nguyen'],
    ['a name with accents of another form', 'Nguyễn'.normalize('NFD')],
    ['a letter that has no plain form', 'Lukasz'],
    ['a nickname', 'Billy'],
    ['a member of staff', 'approved by S. Adeyemi'],
    ['a name in a file name', 'samples/review-kofi-1.pdf'],
    ['a name run into another word', 'KofiReview2'],
    ['a name beside digits', 'kofi2'],
    ['a name broken at the end of a line', 'Adey-\nemi'],
    ['a name with an invisible letter in it', 'Ko\u200bfi'],
    ['a camel-cased last name', 'McDonald'],
    ['an ordinary word in the place of a name', 'Mentee Will'],
    ['an ordinary word anywhere but in our wording', 'Will said so'],
    ['a month that is no date', 'with May on Friday'],
    ['a lone word of ours where a person stands', 'Mentor Page'],
  ])('finds %s', (_what, text) => {
    expect(found(text)).toContain('name');
  });

  it.each([
    ['our own sentence', 'This review will be held within a grace period.'],
    ['our own sentence over lines', 'This review\nwill be held within a\ngrace period.'],
    ['a date in May', 'Held on 3 May 2026'],
    ['the foot of a page', 'Page 1 of 4'],
    ['an initial', 'Mentee W. and Mentor G.'],
    ['a digest that spells a name', `${'bea1'.repeat(15)}feed kofi`.slice(0, 64)],
  ])('passes %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds an ordinary word that only looks like part of our sentence', () => {
    expect(found('This review Will')).toContain('name');
    expect(found('grace')).toContain('name');
  });

  it.each([
    ['e-mail address', 'kofi.o@example.org'],
    ['e-mail address', 'write to somebody@else.example'],
    ['phone number', '(07700) 900-123'],
    ['phone number', '+44 7700 900123'],
    ['phone number', '020 7946 0018'],
    ['postcode', 'eh6 6qq'],
    ['postcode', 'SW1A 1AA'],
    ['address', '18, Harbour Street'],
    ['reference', 'hm 0123'],
    ['school', 'St. Brigid, saint brigid academy'],
    ['date of birth', '2011-05-03'],
    ['date of birth', '03/05/2011'],
    ['date of birth', 'born 3 May 2011'],
    ['web address', 'see https://example.org'],
  ])('finds a %s', (kind, text) => {
    expect(found(text)).toContain(kind);
  });

  it('finds a name in pieces that were run together, and no ordinary word', () => {
    expect(found('DayNguyễnYes', true)).toEqual(['name']);
    expect(found('periodThis review willbe', true)).toEqual([]);
  });
});
