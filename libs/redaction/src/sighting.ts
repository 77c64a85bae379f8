import type { NameEntry } from './name-entry.js';
import type { Span } from './shown.js';

/** A known name, seen in a text. Whether a person is meant is another question. */
export interface Sighting extends Span {
  readonly entry: NameEntry;
  /** The first and the last piece of it. */
  readonly first: number;
  readonly last: number;
  /** Nobody writes like that by chance: digits for letters, letters spaced out, capitals inside. */
  readonly disguised?: boolean;
  /** Its two halves stand on two lines, and each may be a word of its own. */
  readonly halves?: boolean;
  /** Seen as a plural (Graces), which is a word of the dictionary by itself. */
  readonly plural?: boolean;
}
