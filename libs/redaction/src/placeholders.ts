import type { PlaceKind } from './known.js';
import type { PatternKind } from './patterns/pattern.js';

/** What stands for an identifier or a place: a plain word in brackets. */
export const placeholder = (kind: PatternKind | PlaceKind): string => `[${kind}]`;
