import type { IdentifyingKind, KnownPerson } from './known.js';

/** One name, folded and written without its own spaces, apostrophes and hyphens: `oneill`, `vanderberg`. */
export interface NameEntry {
  readonly key: string;
  /** Where inside the key the name itself has a space, an apostrophe or a hyphen. */
  readonly cuts: Set<number>;
  readonly people: Set<KnownPerson>;
  /** Whether somebody is called by it, and whether it is (part of) a family name. */
  first: boolean;
  last: boolean;
  /** Every word of it is in the dictionary too. */
  readonly ordinary: boolean;
  place: IdentifyingKind | null;
}
