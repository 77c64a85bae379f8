import { describe, expect, it } from '@jest/globals';
import { NAME_NOTES } from './corpus/name-notes.js';
import { NUMBER_NOTES } from './corpus/number-notes.js';
import { ORDINARY_NOTES, UNKNOWN_NOTES } from './corpus/ordinary-notes.js';
import { PEOPLE, PLACES } from './corpus/people.js';
import { lexicon } from './lexicon.js';
import { redact } from './redact.js';
import { survivors } from './survivors.js';

const known = lexicon(PEOPLE, PLACES);
const NOTES = [...NAME_NOTES, ...ORDINARY_NOTES, ...UNKNOWN_NOTES, ...NUMBER_NOTES];

/** Whether words stand in a text as words of their own; nothing of the library is used to say so. */
function stands(text: string, words: string): boolean {
  const quoted = words.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'u').test(text.toLowerCase());
}
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];

describe('the notes of the corpus', () => {
  it('are at least sixty', () => expect(NOTES.length).toBeGreaterThanOrEqual(60));

  it.each(NOTES.map(note => [note.about, note] as const))('%s', (_about, note) => {
    const { text, open } = redact(note.text, known);
    const kept = open.map(one => one.words);
    expect({
      text,
      left: note.mustNotSurvive.filter(words => stands(text, words)),
    }).toEqual({
      text,
      left: [],
    });
    expect({ text, lost: note.mustSurvive.filter(words => !text.includes(words)) }).toEqual({
      text,
      lost: [],
    });
    if (note.highlighted) expect(kept.sort()).toEqual([...note.highlighted].sort());
    expect(survivors(text, known).filter(one => one.sure)).toEqual([]);
  });

  it('come out unchanged a second time', () => {
    for (const note of NOTES) {
      const once = redact(note.text, known).text;
      expect(redact(once, known).text).toBe(once);
    }
  });

  it('keep nine ordinary words of ten at least', () => {
    const gone = new Set(NOTES.flatMap(note => note.mustNotSurvive.flatMap(wordsIn)));
    let [ordinary, survived] = [0, 0];
    for (const note of NOTES) {
      const left = wordsIn(redact(note.text, known).text);
      for (const word of wordsIn(note.text).filter(word => !gone.has(word))) {
        ordinary++;
        const at = left.indexOf(word);
        if (at < 0) continue;
        left.splice(at, 1);
        survived++;
      }
    }
    expect(survived / ordinary).toBeGreaterThanOrEqual(0.9);
  });
});
