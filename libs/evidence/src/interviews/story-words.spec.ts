import { describe, expect, it } from '@jest/globals';
import { isRightLength, storyWords, wordsIn } from './story-words.js';

describe('the words of a story', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['One', 1],
    ['She didn’t say much.', 4],
    ["She didn't say much.", 4],
    ['A well-being talk – at 12.30, for 2 hours!', 8],
    ['line\nbreak\tand  spaces', 4],
    ['Zoë Ó Súilleabháin', 3],
    ['— … “”', 0],
  ])('counts %j as people count', (text, words) => expect(wordsIn(text)).toBe(words));

  it('are those of all its parts', () =>
    expect(storyWords({ beginning: 'one two', middle: 'three', ending: '', quotes: '“four five”' })).toBe(5));

  it.each([
    [299, false],
    [300, true],
    [800, true],
    [801, false],
  ])('are right at %i: %s', (words, right) => expect(isRightLength(words)).toBe(right));
});
