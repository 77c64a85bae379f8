import { describe, expect, it } from '@jest/globals';
import { Invalid } from '#kernel';
import { entriesOf } from './settings.js';

const standing = [{ key: 'area', words: 'Lives in the area we serve' }];

describe('a list of a programme', () => {
  it('keeps the key of a line that stays, and gives a new line its own', () => {
    expect(entriesOf(['lives in the area we serve', 'Is 11 to 16 years old'], standing)).toEqual([
      { key: 'area', words: 'lives in the area we serve' },
      { key: 'is-11-to-16-years-old', words: 'Is 11 to 16 years old' },
    ]);
  });

  it.each([
    ['nothing', []],
    ['the same twice', ['Football', 'football']],
    ['more than anybody reads', Array.from({ length: 41 }, (_, n) => `Line ${n}`)],
    ['a line without an end', ['x'.repeat(201)]],
  ])('is not %s', (_, lines) => expect(() => entriesOf(lines, [])).toThrow(Invalid));
});
