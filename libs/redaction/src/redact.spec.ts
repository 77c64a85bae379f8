import { describe, expect, it } from '@jest/globals';
import { PEOPLE, PLACES } from './corpus/people.js';
import { type Decision, textVersion } from './decisions.js';
import type { KnownPerson } from './known.js';
import { lexicon } from './lexicon.js';
import { redact } from './redact.js';

const known = lexicon(PEOPLE, PLACES);

describe('decisions on what may still be a name', () => {
  const text = 'Will and I met Jaxon. We saw grace by the pool.';
  const all = redact(text, known).open;
  const decide = (words: string, choice: Decision['choice']): Decision => {
    const { start, end } = all.find(one => one.words === words) ?? { start: 0, end: 0 };
    return { start, end, words, choice };
  };

  it('are asked for, each with its place in the text as it was written', () => {
    expect(all.map(({ words, why }) => [words, why])).toEqual([
      ['Will', 'ordinary-word-and-name'],
      ['Jaxon', 'unknown-capitalised'],
      ['grace', 'ordinary-word-and-name'],
    ]);
    for (const { start, end, words } of all) expect(text.slice(start, end)).toBe(words);
  });

  it('are honoured: one letter, or the word itself', () => {
    const decided = [decide('Will', 'redact'), decide('Jaxon', 'redact'), decide('grace', 'keep')];
    expect(redact(text, known, decided)).toMatchObject({
      text: 'W. and I met J. We saw grace by the pool.',
      open: [],
    });
  });

  it('leave open what nobody decided', () => {
    const { open } = redact(text, known, [decide('Jaxon', 'redact')]);
    expect(open.map(one => one.words)).toEqual(['Will', 'grace']);
  });

  it('count for nothing where other words stand', () => {
    const other = text.replace('Jaxon', 'Jayon');
    const { open } = redact(other, known, [decide('Jaxon', 'keep')]);
    expect(open.map(one => one.words)).toContain('Jayon');
  });

  it('cannot keep a name that is known', () => {
    const decisions: Decision[] = [{ start: 4, end: 10, words: 'Callum', choice: 'keep' }];
    expect(redact('Met Callum today.', known, decisions).text).toBe('Met C. today.');
  });

  it('may take out more than was asked', () => {
    const decisions: Decision[] = [{ start: 13, end: 23, words: 'blue house', choice: 'redact' }];
    expect(redact('Lives in the blue house.', known, decisions).text).toBe(
      'Lives in the b.'.replace('b', 'B'),
    );
  });

  it('belong to a text by its digest, so that one letter makes another version', () =>
    expect(textVersion('Met Jaxon')).not.toBe(textVersion('Met Jaxon.')));
});

describe('the letter that stands for a person', () => {
  it('is that of the preferred name, whichever name is written', () =>
    expect(redact('William came. Then Mr Page left, and Will said so.', known).text).toBe(
      'W. came. Then Mr W. left, and W. said so.',
    ));

  it('goes with the role where two people share it, once', () =>
    expect(redact('Adaeze met Adam. Her mentor Adam was late.', known).text).toBe(
      'Mentee A. met mentor A. Her mentor A. was late.',
    ));

  it('goes without the role where one person has it', () =>
    expect(redact('Adaeze met Tom.', known).text).toBe('A. met T.'));

  const two: KnownPerson[] = [
    {
      key: '1',
      role: 'mentee',
      names: [
        { text: 'Kiran', kind: 'first' },
        { text: 'Shah', kind: 'last' },
      ],
    },
    {
      key: '2',
      role: 'mentor',
      names: [
        { text: 'Kiran', kind: 'first' },
        { text: 'Lowe', kind: 'last' },
      ],
    },
    { key: '3', role: 'carer', names: [{ text: 'Kamal', kind: 'first' }] },
  ];
  it('is told from another by who is on the record, where a name has two bearers', () => {
    expect(redact('Kiran met Kamal.', lexicon(two)).text).toBe('K. met carer K.');
    expect(redact('Kiran met Kamal.', lexicon(two), [], ['2']).text).toBe('Mentor K. met carer K.');
  });
});

describe('places', () => {
  it('that the organisation is named after are no secret', () => {
    const places = [{ kind: 'school' as const, text: 'Thornbeck' }];
    expect(redact('At Thornbeck.', lexicon([], places)).text).toBe('At [school].');
    expect(redact('At Thornbeck.', lexicon([], places, ['Thornbeck Mentors'])).replaced).toEqual([]);
  });
});
