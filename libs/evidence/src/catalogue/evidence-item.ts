import { COVERS, type EvidenceItem, ITEM_KINDS, type ItemKind } from './framework.js';
import type { Place } from './place.js';
import { knows, type Vocabulary } from './vocabulary.js';

const MARKS = [
  'either',
  'topic',
  'states',
  'every',
  'limit',
  'max_age',
  'within',
  'at_least',
  'count',
  'covers',
  'when',
  'optional',
] as const;
type Mark = (typeof MARKS)[number];

/** Marks that mean something on one kind only: elsewhere they would be passed over in silence. */
const BELONGS: Partial<Record<Mark, ItemKind>> = {
  every: 'rule',
  limit: 'rule',
  max_age: 'document',
  covers: 'document',
  within: 'log',
  at_least: 'log',
  count: 'sample',
};

export function readItem(place: Place, vocabulary: Vocabulary): EvidenceItem {
  const item = place.fields(...ITEM_KINDS, ...MARKS);
  const kinds = ITEM_KINDS.filter(kind => item.maybe(kind, () => true));
  const kind = kinds[0];
  if (!kind || kinds.length > 1)
    throw place.fault('an evidence item names exactly one source: rule, document, log …');
  const key = item.get(kind).text();
  if (!knows(vocabulary, kind, key)) throw item.get(kind).fault(`unknown ${kind} “${key}”`);
  for (const mark of MARKS) {
    const owner = BELONGS[mark];
    if (owner && owner !== kind && item.maybe(mark, () => true)) {
      throw item.get(mark).fault(`“${mark}” belongs on a ${owner}, not on a ${kind}`);
    }
  }
  return {
    kind,
    key,
    optional: item.maybe('optional', one => one.yes()) ?? false,
    either: item.maybe('either', one => one.text()),
    topic: item.maybe('topic', one => one.text()),
    about: [],
    states: item.maybe('states', one => one.texts()) ?? [],
    limit: item.maybe('every', one => one.limit()) ?? item.maybe('limit', one => one.limit()),
    maxAge: item.maybe('max_age', one => one.limit()),
    within: item.maybe('within', one => one.limit()),
    atLeast: item.maybe('at_least', one => one.count()) ?? 1,
    count: item.maybe('count', one => one.count()) ?? 1,
    covers: item.maybe('covers', one => one.oneOf(...COVERS)),
    when: item.maybe('when', one => one.text()),
  };
}

/**
 * “The policy exists, and document reviews are kept” speaks of that policy: a rule about documents is asked of the
 * documents that stand beside it.
 */
export function besideEachOther(items: readonly EvidenceItem[], vocabulary: Vocabulary): EvidenceItem[] {
  const types = [...new Set(items.filter(item => item.kind === 'document').map(item => item.key))].sort();
  const ofDocuments = (item: EvidenceItem) =>
    item.kind === 'rule' && vocabulary.rules.get(item.key)?.subject === 'document';
  return items.map(item => (ofDocuments(item) ? { ...item, about: types } : item));
}
