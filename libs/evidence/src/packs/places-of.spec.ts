import { describe, expect, it } from '@jest/globals';
import { placesOf } from './places-of.js';

describe('where words stand in a text', () => {
  it.each([
    ['Nia met NIA and nia', 'Nia', ['Nia', 'NIA', 'nia']],
    ['İİ spoke with Ada', 'ada', ['Ada']],
    ['(a.b) and axb', 'A.B', ['a.b']],
    ['what? [x] {y}', '? [x] {', ['? [x] {']],
    ['nothing here', 'Ada', []],
  ])('in %j it finds %j', (text, words, expected) => {
    expect(placesOf(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
