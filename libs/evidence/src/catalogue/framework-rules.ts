import { readItem } from './evidence-item.js';
import type { Place } from './place.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What a framework says about itself and its paperwork, kept for people. Nothing but the ids is used;
 * it is read as strictly as the indicators, so that a slip in it is found on the day it is made.
 */
export function checkRule(place: Place, vocabulary: Vocabulary): string | null {
  const rule = place.fields(
    'id',
    'rule',
    'figure',
    'where',
    'applies_to',
    'evidence',
    'shared',
    'alternative',
    'topics',
    'eligible',
    'values',
    'fields',
    'priority',
    'waives',
    'levels',
    'core',
    'areas',
    'figures',
  );
  rule.get('rule').text();
  for (const one of ['id', 'figure', 'where', 'applies_to', 'alternative', 'waives'] as const) {
    rule.maybe(one, place => place.text());
  }
  for (const one of [
    'shared',
    'topics',
    'values',
    'fields',
    'priority',
    'levels',
    'core',
    'areas',
  ] as const) {
    rule.maybe(one, place => place.texts());
  }
  rule.maybe('figures', place => place.entries().map(([, figure]) => figure.text()));
  rule.maybe('eligible', place => {
    const eligible = place.fields('matched', 'supervisions_held', 'prefer');
    eligible.maybe('matched', one => one.yes());
    eligible.maybe('supervisions_held', one => one.text());
    eligible.maybe('prefer', one => one.text());
  });
  rule.maybe('evidence', place => place.list().map(one => readItem(one, vocabulary)));
  return rule.maybe('id', one => one.text());
}

/** The list of forms and documents that a manual names, and what Cairn makes of each. */
export function checkPaperwork(places: readonly Place[], vocabulary: Vocabulary): Set<string> {
  const keys = new Set<string>();
  for (const place of places) {
    const paper = place.fields('key', 'name', 'on_cd', 'used_for', 'produced_as', 'fields');
    const key = paper.get('key').text();
    if (keys.has(key)) throw place.fault(`paperwork “${key}” is there twice`);
    keys.add(key);
    paper.get('name').text();
    paper.maybe('on_cd', one => one.yes());
    paper.maybe('used_for', one => one.text());
    paper.maybe('fields', one => one.texts());
    paper.maybe('produced_as', one => one.list().map(source => readItem(source, vocabulary)));
  }
  return keys;
}

/** The paperwork that one indicator names: `form` points into the framework's own list. */
export function checkNamedPaperwork(place: Place, vocabulary: Vocabulary, forms: ReadonlySet<string>): void {
  for (const one of place.list()) {
    const kinds = ['document', 'sample', 'log', 'report', 'survey'] as const;
    const paper = one.fields('name', 'form', ...kinds);
    paper.get('name').text();
    const form = paper.maybe('form', key => key.text());
    if (form && !forms.has(form)) throw paper.get('form').fault(`no paperwork has the key “${form}”`);
    for (const kind of kinds) {
      paper.maybe(kind, source => checkSource(source, kind, vocabulary));
    }
  }
}

function checkSource(
  place: Place,
  kind: 'document' | 'sample' | 'log' | 'report' | 'survey',
  vocabulary: Vocabulary,
): void {
  const key = place.text();
  const known = {
    document: 'documents',
    sample: 'samples',
    log: 'logs',
    report: 'reports',
    survey: 'surveys',
  } as const;
  if (!vocabulary[known[kind]].has(key)) throw place.fault(`unknown ${kind} “${key}”`);
}
