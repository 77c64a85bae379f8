import { describe, expect, it } from '@jest/globals';
import { bornAlso, likeness, nameWords } from './likeness.js';

const known = (name: string, bornOn: string | null = '2010-05-03') => ({ words: nameWords(name), bornOn });
const why = (
  referred: string,
  record: string,
  born: string | null = '2010-05-03',
  of: string | null = '2010-05-03',
) => likeness(known(referred, born), known(record, of))?.why ?? null;

describe('somebody who may be known already', () => {
  it.each([
    ['Kacper Wisniewski', 'Kacper Wiśniewski', 'Same name, same date of birth'],
    ['Connor ONeill', 'Connor O’Neill', 'Same name, same date of birth'],
    ['Okafor Amara', 'Amara Okafor', 'Same name, same date of birth'],
    ['Katie Smith', 'Katherine Smith', 'A name like it, same date of birth'],
    ['Bob Grant', 'Robert Grant', 'A name like it, same date of birth'],
    ['Amara Okafro', 'Amara Okafor', 'A name like it, same date of birth'],
    ['Maya Bello', 'Maya Ashworth-Bello', 'Same name, same date of birth'],
    ['Amara Smith', 'Amara Okafor', 'Part of the name, same date of birth'],
  ])('is seen: %s for %s', (referred, record, words) => expect(why(referred, record)).toBe(words));

  it('is seen with day and month the other way round, without a date of birth, and last with another', () => {
    expect(why('Amara Okafor', 'Amara Okafor', '2010-03-05')).toBe(
      'Same name, date of birth with day and month the other way round',
    );
    expect(why('Amara Okafor', 'Amara Okafor', null)).toBe('Same name, date of birth not known');
    expect(why('Amara Okafor', 'Amara Okafor', '2012-01-30')).toBe('Same name, another date of birth');
    expect(bornAlso('2010-05-30')).toEqual(['2010-05-30']);
  });

  it.each([
    ['Amara Smith', 'Amara Okafor', '2012-01-30'],
    ['Grace Adu', 'Mei Wong', '2010-05-03'],
    ['Amara', 'Amara Okafor', '2012-01-30'],
  ])('is not made up: %s is not %s', (referred, record, born) =>
    expect(why(referred, record, born)).toBeNull(),
  );
});
