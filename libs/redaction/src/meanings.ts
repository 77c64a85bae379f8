import { isEnglish } from './dictionary.js';
import { ABBREVIATIONS } from './english/capital-words.js';
import { meaningOf, type Meaning } from './is-a-person.js';
import type { Sighting } from './sighting.js';
import { caseTells, placeOf } from './place-in-text.js';
import { isAllCapitals, isCapital, type Piece } from './words.js';

export interface Meant extends Sighting {
  readonly meaning: Meaning;
}

/** Says of each known name in a text whether it is a name there. */
export function meanings(text: string, pieces: readonly Piece[], sightings: readonly Sighting[]): Meant[] {
  const tells = caseTells(text);
  const alone = sightings.map(each => ({ ...each, meaning: meaningAlone(text, pieces, each, tells) }));
  return alone.map((each, nth) =>
    each.meaning !== 'name' && isBesideItsOwn(text, each, alone[nth - 1], alone[nth + 1])
      ? { ...each, meaning: 'name' }
      : each,
  );
}

function meaningAlone(text: string, pieces: readonly Piece[], seen: Sighting, tells: boolean): Meaning {
  if (seen.disguised) return 'name';
  if (seen.halves) return 'unsure';
  const place = placeOf(text, pieces, seen.first, seen.last);
  if (seen.plural) return tells && place.capital && !place.startsSentence ? 'unsure' : 'ordinary';
  const written = text.slice(seen.start, seen.end);
  if (tells && written === written.toUpperCase() && ABBREVIATIONS.has(written.toLowerCase()))
    return 'ordinary';
  if (!seen.entry.ordinary || oddlyWritten(written)) return 'name';
  if (seen.entry.place && seen.entry.cuts.size) return 'name';
  return seen.last > seen.first || seen.entry.place
    ? ofSeveralWords(pieces, seen, tells)
    : meaningOf(seen.entry, place, tells);
}

/** wIlL or Wìll, and not Will, will or WILL. */
const oddlyWritten = (written: string): boolean =>
  /^\p{Ll}\p{M}*\p{Lu}|^\p{Lu}\p{M}*\p{Lu}+\p{Ll}|[^\p{ASCII}]/u.test(written);

function ofSeveralWords(pieces: readonly Piece[], seen: Sighting, tells: boolean): Meaning {
  const taken = pieces.slice(seen.first, seen.last + 1);
  return tells && taken.every(isCapital) && !taken.every(isAllCapitals) ? 'name' : 'unsure';
}

/** Grace beside Adeyemi is Grace Adeyemi; her letter case has to allow it. */
function isBesideItsOwn(text: string, one: Sighting, before?: Meant, after?: Meant): boolean {
  if (!/^\p{Lu}/u.test(text.slice(one.start)) || !isEnglish(one.entry.key)) return false;
  return [before, after].some(
    other =>
      other?.meaning === 'name' &&
      sharePerson(one, other) &&
      /^[ \n-]$/.test(
        other.start < one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start),
      ),
  );
}

export const sharePerson = (one: Sighting, other: Sighting): boolean =>
  [...one.entry.people].some(person => other.entry.people.has(person));
