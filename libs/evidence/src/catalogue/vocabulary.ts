import type { ItemKind } from './framework.js';
import { Place } from './place.js';

/** A rule as the vocabulary words it; what it reads is declared by the context that owns the records. */
export interface SourceRule {
  readonly key: string;
  readonly subject: string;
  readonly shape: string;
  readonly limit: string | null;
}

/** Every source that an item of a framework may name. */
export interface Vocabulary {
  readonly rules: ReadonlyMap<string, SourceRule>;
  /** Document type to the group it stands in: policies, governance, participants. */
  readonly documents: ReadonlyMap<string, string>;
  readonly logs: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  readonly surveys: ReadonlySet<string>;
  readonly samples: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

const SHAPES = ['gate', 'within', 'recurring', 'by-count', 'response'] as const;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function readVocabulary(file: string, text: string): Vocabulary {
  const top = Place.open(file, text).fields(
    'rules',
    'documents',
    'logs',
    'reports',
    'surveys',
    'samples',
    'targets',
  );
  return {
    rules: unique(
      top
        .get('rules')
        .entries()
        .map(([key, place]) => [place, key, readRule(key, place)]),
    ),
    documents: unique(
      top
        .get('documents')
        .entries()
        .flatMap(([group, place]) => place.list().map(one => [one, one.text(), group] as const)),
    ),
    logs: keys(top.get('logs')),
    reports: keys(top.get('reports')),
    surveys: keys(top.get('surveys')),
    samples: keys(top.get('samples')),
    targets: new Set(top.get('targets').entries().map(readTarget)),
  };
}

/** Whether the vocabulary holds the source; a statement names no source. */
export function knows(vocabulary: Vocabulary, kind: ItemKind, key: string): boolean {
  switch (kind) {
    case 'rule':
      return vocabulary.rules.has(key);
    case 'document':
      return vocabulary.documents.has(key);
    case 'log':
      return vocabulary.logs.has(key);
    case 'report':
      return vocabulary.reports.has(key);
    case 'survey':
      return vocabulary.surveys.has(key);
    case 'sample':
      return vocabulary.samples.has(key);
    case 'target':
      return vocabulary.targets.has(key);
    case 'statement':
      return true;
  }
}

function readRule(key: string, place: Place): SourceRule {
  const rule = place.fields(
    'subject',
    'shape',
    'trigger',
    'event',
    'limit',
    'needs',
    'before',
    'every',
    'while',
    'count',
    'from',
    'excellence',
  );
  const shape = rule.get('shape').oneOf(...SHAPES);
  const needed =
    shape === 'gate'
      ? (['needs', 'before'] as const)
      : shape === 'recurring'
        ? (['event', 'every', 'while'] as const)
        : (['trigger', 'event'] as const);
  for (const one of needed) rule.get(one).text();
  if (shape === 'by-count') rule.get('count').count();
  rule.get('from').text();
  rule.maybe('excellence', one => one.text());
  const limit = rule.maybe('limit', one => one.text()) ?? rule.maybe('every', one => one.text());
  return { key, subject: rule.get('subject').text(), shape, limit };
}

function readTarget([key, place]: [string, Place]): string {
  const target = place.fields('rate', 'target', 'from');
  for (const one of ['rate', 'target', 'from'] as const) target.get(one).text();
  return key;
}

const keys = (list: Place): ReadonlySet<string> =>
  new Set(unique(list.list().map(one => [one, one.text(), true])).keys());

function unique<T>(entries: Iterable<readonly [Place, string, T]>): Map<string, T> {
  const found = new Map<string, T>();
  for (const [place, key, value] of entries) {
    if (!KEY.test(key)) throw place.fault(`“${key}” is not a key: small letters, digits and hyphens`);
    if (found.has(key)) throw place.fault(`“${key}” is there twice`);
    found.set(key, value);
  }
  return found;
}
