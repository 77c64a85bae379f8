import { createHash } from 'node:crypto';
import type { Span } from './shown.js';

/** What a person made of one highlight. It holds for the text that it was made on, and for no other version of it. */
export interface Decision extends Span {
  readonly words: string;
  readonly choice: 'redact' | 'keep';
}

/** Names a version of a text: its SHA-256. Decisions are filed under it. */
export const textVersion = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Those whose words still stand where they stood; any other was made on another text and counts for nothing. */
export const standing = (text: string, decisions: readonly Decision[]): Decision[] =>
  decisions.filter(({ start, end, words }) => start < end && text.slice(start, end) === words);

export const decidedOn = (span: Span, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find(one => one.start <= span.start && one.end >= span.end);
