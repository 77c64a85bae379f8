import { isCapitalWord, isEveryday } from './dictionary.js';
import { DETERMINERS, FUNCTION_WORDS, PRONOUNS } from './english/function-words.js';
import { MONTHS, SEASONS } from './english/months.js';
import {
  BEFORE_PERSON,
  HAPPENED,
  KINSHIP,
  ROLE_WORDS,
  SPOKE,
  SPOKEN_TO,
  SURE_TITLES,
  TITLES,
} from './english/person-words.js';
import { setOf } from './english/list.js';
import type { PlaceInText } from './place-in-text.js';

/** What is meant where a known name is an ordinary word too. Unsure is for a person to decide. */
export type Meaning = 'name' | 'ordinary' | 'unsure';

const MODALS = setOf('will may can might must');
/** "He may come", and never "he may are". */
const NOT_AFTER_A_MODAL = setOf('are were both and');
const BARE = setOf('be not have need also probably hopefully likely');

/** A known name that is an ordinary word; `first` where somebody is called by it. */
interface Ambiguous {
  readonly key: string;
  readonly first: boolean;
}

export function meaningOf(entry: Ambiguous, place: PlaceInText, caseTells: boolean): Meaning {
  const before = place.before?.key ?? '';
  if (SURE_TITLES.has(before) || (TITLES.has(before) && place.capital && caseTells)) return 'name';
  if (ROLE_WORDS.has(before) && place.capital && caseTells) return 'name';
  if (place.alone) return 'unsure';
  if (!caseTells || !place.capital) return inSmallLetters(entry, place);
  if (MONTHS.has(entry.key) || SEASONS.has(entry.key)) return asMonth(entry, place);
  return place.startsSentence ? atTheStart(entry, place) : insideSentence(entry, place);
}

const TIME_BEFORE = setOf(
  'in since until till during early mid late last next this each every over throughout per',
);
const EDGE_OF_TIME = setOf('end start beginning middle month rest most half week weeks');

function asMonth(entry: Ambiguous, place: PlaceInText): Meaning {
  const before = place.before?.key ?? '';
  if (place.possessive) return 'unsure';
  if (place.figures || TIME_BEFORE.has(before)) return 'ordinary';
  if (before === 'of' && EDGE_OF_TIME.has(place.beforeThat?.key ?? '')) return 'ordinary';
  if (SEASONS.has(entry.key) && DETERMINERS.has(before)) return 'ordinary';
  if (SPOKE.has(place.after?.key ?? '')) return 'name';
  return place.startsSentence && MODALS.has(entry.key) ? atTheStart(entry, place) : 'unsure';
}

function atTheStart(entry: Ambiguous, place: PlaceInText): Meaning {
  const after = place.after?.key ?? '';
  if (FUNCTION_WORDS.has(entry.key)) return 'ordinary';
  if (SPOKE.has(after)) return 'name';
  if (MODALS.has(entry.key)) {
    if (PRONOUNS.has(after) || DETERMINERS.has(after) || BARE.has(after)) return 'ordinary';
    return (HAPPENED.has(after) || place.possessive) && !MONTHS.has(entry.key) ? 'name' : 'unsure';
  }
  if (place.possessive) return entry.first ? 'name' : 'unsure';
  if (PRONOUNS.has(after) || DETERMINERS.has(after)) return 'ordinary';
  if (entry.key === 'hope' && after === 'to') return 'ordinary';
  // "Long session today" is about no Mr Long; "Long was late" may be.
  return !entry.first && isEveryday(entry.key) && after !== '' && !HAPPENED.has(after)
    ? 'ordinary'
    : 'unsure';
}

function insideSentence(entry: Ambiguous, place: PlaceInText): Meaning {
  if (FUNCTION_WORDS.has(entry.key) || isCapitalWord(entry.key)) return 'unsure';
  // The Hope Project and Grace Church have a capital because of what they are called.
  const neighbour = /^\p{Lu}/u.test(place.after?.as ?? '') || DETERMINERS.has(place.before?.key ?? '');
  return neighbour && !place.possessive ? 'unsure' : 'name';
}

/** A small letter means an ordinary word, unless what stands around it goes with people. */
function inSmallLetters(entry: Ambiguous, place: PlaceInText): Meaning {
  const [before, after] = [place.before?.key ?? '', place.after?.key ?? ''];
  if (FUNCTION_WORDS.has(entry.key)) return 'ordinary';
  if ((MONTHS.has(entry.key) || SEASONS.has(entry.key)) && (place.figures || TIME_BEFORE.has(before)))
    return 'ordinary';
  if (DETERMINERS.has(before)) return 'ordinary';
  if (!entry.first) return 'ordinary';
  if (place.possessive || SPOKE.has(after)) return 'unsure';
  const spokenTo = before === 'to' && SPOKEN_TO.has(place.beforeThat?.key ?? '');
  if (MODALS.has(entry.key)) {
    const noVerb = HAPPENED.has(after) || NOT_AFTER_A_MODAL.has(after) || (before === 'and' && after === '');
    const person = BEFORE_PERSON.has(before) || spokenTo || noVerb;
    return person ? 'unsure' : 'ordinary';
  }
  if (BEFORE_PERSON.has(before) || spokenTo || KINSHIP.has(before) || HAPPENED.has(after)) return 'unsure';
  // Tom and Josh stand in a dictionary, far from its everyday words.
  return isEveryday(entry.key) ? 'ordinary' : 'unsure';
}
