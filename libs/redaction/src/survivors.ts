import { seenIn } from './examination.js';
import { placeKind, type PlaceKind } from './known.js';
import type { Lexicon } from './lexicon.js';
import type { PatternKind } from './patterns/pattern.js';
import { shown, type Span, writtenSpan } from './shown.js';
import type { Sighting } from './sighting.js';

export type FindingKind = PatternKind | PlaceKind | 'name';

/** Something in a text that tells who somebody is. Which name it is stays out, so that a finding may be logged. */
export interface Finding extends Span {
  readonly kind: FindingKind;
  /** Unsure where an ordinary word is a name too, and what stands around it does not say which. */
  readonly sure: boolean;
}

export const kindOf = ({ entry }: Sighting): FindingKind =>
  entry.people.size || entry.place === null ? 'name' : placeKind(entry.place);

/** Everything of known people that a text still holds, disguised or not; an ordinary word for certain is left out. */
export function survivors(text: string, known: Lexicon): Finding[] {
  const view = shown(text);
  const { identifiers, names } = seenIn(view.text, known);
  return [
    ...identifiers.map(one => ({ ...writtenSpan(view, one), kind: one.kind, sure: true })),
    ...names
      .filter(one => one.meaning !== 'ordinary')
      .map(one => ({ ...writtenSpan(view, one), kind: kindOf(one), sure: one.meaning === 'name' })),
  ].sort((one, other) => one.start - other.start);
}
