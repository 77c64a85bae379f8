import { type FindingKind, type KnownPerson, lexicon, type Lexicon, survivors } from '#redaction';
import { documentTexts } from '../redaction/document-text.js';

/** What came of searching a document that somebody filed. */
export type DocumentSearch =
  | { readonly kind: 'searched' }
  /** Some of it is a picture, or a file inside the file: the statement of a person stands for that. */
  | { readonly kind: 'partly' }
  /** No text can be got out of it: it rests on the statement of a named person alone. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'found'; readonly what: FindingKind };

const TELLING: ReadonlySet<FindingKind> = new Set([
  'name',
  'school',
  'establishment',
  'office',
  'date of birth',
]);

/** Whom a governance paper may not name. Staff sign policies and chair meetings: there a named person is the evidence. */
export const ofCases = (people: readonly KnownPerson[]): Lexicon =>
  lexicon(people.filter(person => person.role !== 'staff'));

/** Searches a filed document for everybody of the cases. Its own phone numbers and addresses tell nothing about them. */
export async function searchDocument(
  mediaType: string,
  bytes: Uint8Array,
  known: Lexicon,
): Promise<DocumentSearch> {
  const read = await documentTexts(mediaType, bytes);
  if (!read) return { kind: 'unreadable' };
  for (const text of read.texts) {
    const found = survivors(text, known).find(one => one.sure && TELLING.has(one.kind));
    if (found) return { kind: 'found', what: found.kind };
  }
  return { kind: read.whole ? 'searched' : 'partly' };
}
