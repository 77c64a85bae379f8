import type { IdentifyingKind } from './known.js';
import type { PatternKind } from './patterns/pattern.js';

export const placeholder = (kind: PatternKind): string => `[${kind}]`;

const PLACES: Readonly<Record<IdentifyingKind, string>> = {
  school: '[school]',
  establishment: '[establishment]',
  office: '[office]',
  place: '[place]',
  other: '[organisation]',
};
export const placeWord = (kind: IdentifyingKind): string => PLACES[kind];
