import type { Doubt, Lexicon } from '#redaction';
import { type DecisionsByText, type DrawnText, redacted } from './prose.js';

/** Words of a note: taken out already, or waiting for a person. */
export interface MarkedWords {
  readonly start: number;
  readonly end: number;
  /** What stands in their place; null where a person decides. */
  readonly becomes: string | null;
  /** Why they may be a name, in words; null where they are certain. */
  readonly why: string | null;
}

export interface MarkedNote extends DrawnText {
  readonly marks: readonly MarkedWords[];
}

const WHY: Readonly<Record<Doubt, string>> = {
  'ordinary-word-and-name': 'an ordinary word, and the name of somebody here',
  'unknown-capitalised': 'a capital letter, and in no dictionary',
  'unknown-word': 'in no dictionary',
  'near-kinship-word': 'beside a word for family or a title',
  'close-to-known-name': 'spelt nearly like the name of somebody here',
  'initials-of-somebody': 'the initials of somebody here',
};

export const marker =
  (lexicon: Lexicon, decisions: DecisionsByText) =>
  (note: DrawnText): MarkedNote => {
    const { replaced, open } = redacted(note, lexicon, decisions);
    const marks = [
      ...replaced.map(({ start, end, by }) => ({ start, end, becomes: by, why: null })),
      ...open.map(({ start, end, why }) => ({ start, end, becomes: null, why: WHY[why] })),
    ];
    return { ...note, marks: marks.sort((a, b) => a.start - b.start) };
  };
