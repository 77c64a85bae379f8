import type { Span } from './shown.js';

export type Doubt =
  | 'ordinary-word-and-name'
  | 'unknown-capitalised'
  | 'unknown-word'
  | 'near-kinship-word'
  | 'close-to-known-name'
  | 'initials-of-somebody';

/** What may still be a name: a person decides. Places are those of the text as it was written. */
export interface Highlight extends Span {
  readonly words: string;
  readonly why: Doubt;
}
