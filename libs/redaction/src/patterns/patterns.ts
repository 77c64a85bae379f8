import { factsIn, knownPhonesIn } from '../known-facts.js';
import type { PlaceKind } from '../known.js';
import type { Lexicon } from '../lexicon.js';
import { overlaps, type Span } from '../shown.js';
import { birthDate } from './birth-date.js';
import { datesIn } from './calendar.js';
import { mail } from './mail.js';
import { certificate, nationalInsurance, nhs, prison, pupil, reference, vehicle } from './numbers.js';
import type { PatternKind } from './pattern.js';
import { phone } from './phone.js';
import { postcode, street } from './places.js';
import { socialName, web } from './web.js';

export interface Identifier extends Span {
  readonly kind: PatternKind | PlaceKind;
}

/** Where two of them fit the same figures, the first one names them. */
const PATTERNS = [
  mail,
  web,
  socialName,
  birthDate,
  nationalInsurance,
  nhs,
  pupil,
  certificate,
  phone,
  postcode,
  street,
  prison,
  vehicle,
  reference,
];

/** Everything in a shown text that is no name and tells who somebody is. */
export function identifiersIn(text: string, known: Lexicon): Identifier[] {
  const found: Identifier[] = [];
  const births = datesIn(text).filter(({ iso }) => iso !== null && known.births.has(iso));
  const all = [
    ...births.map(span => ({ start: span.start, end: span.end, kind: 'date of birth' as const })),
    ...PATTERNS.flatMap(({ kind, find }) => find(text).map(({ start, end }) => ({ start, end, kind }))),
    ...factsIn(text, known),
    ...knownPhonesIn(text, known).map(span => ({ ...span, kind: 'phone number' as const })),
  ];
  for (const each of all) {
    const touching = found.filter(other => overlaps(each, other));
    if (!touching.length) found.push(each);
    // What is found twice is taken as widely as either says.
    for (const other of touching) {
      found.splice(found.indexOf(other), 1, {
        kind: other.kind,
        start: Math.min(each.start, other.start),
        end: Math.max(each.end, other.end),
      });
    }
  }
  return found.map(each => withoutStop(text, each)).sort((one, other) => one.start - other.start);
}

/** The stop after an address ends the sentence, and stays. */
const withoutStop = (text: string, one: Identifier): Identifier =>
  text[one.end - 1] === '.' ? { ...one, end: one.end - 1 } : one;
