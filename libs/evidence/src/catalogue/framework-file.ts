import { createHash } from 'node:crypto';
import { besideEachOther, readItem } from './evidence-item.js';
import type { EvidenceItem, Framework, Indicator, Part, Section } from './framework.js';
import { checkNamedPaperwork, checkPaperwork, checkRule } from './framework-rules.js';
import { Place } from './place.js';
import type { Vocabulary } from './vocabulary.js';

interface Around {
  readonly vocabulary: Vocabulary;
  readonly forms: ReadonlySet<string>;
  readonly refs: Set<string>;
}

/** @throws CatalogueFault with file and line for whatever is not understood whole */
export function readFramework(file: string, text: string, vocabulary: Vocabulary): Framework {
  const top = Place.open(file, text).fields(
    'id',
    'name',
    'publisher',
    'edition',
    'purpose',
    'assessment',
    'rules',
    'sections',
    'paperwork',
  );
  const assessment = readAssessment(top.get('assessment'));
  const rules = top.maybe('rules', place => place.list().map(rule => checkRule(rule, vocabulary))) ?? [];
  const forms = checkPaperwork(top.maybe('paperwork', place => place.list()) ?? [], vocabulary);
  const around = { vocabulary, forms, refs: new Set<string>() };
  return {
    id: top.get('id').text(),
    name: top.get('name').text(),
    publisher: top.get('publisher').text(),
    edition: top.get('edition').text(),
    purpose: top.get('purpose').text(),
    ...assessment,
    interviews: rules.includes('interviews'),
    sections: top
      .get('sections')
      .list()
      .map(section => readSection(section, around)),
    fingerprint: createHash('sha256').update(text).digest('hex'),
  };
}

function readAssessment(place: Place): Pick<Framework, 'scale' | 'illustrative'> {
  const told = ['assessor', 'feedback', 'renewal', 'note', 'method', 'judged_by'] as const;
  const assessment = place.fields('scale', 'levels', 'evidence', ...told);
  for (const one of told) assessment.maybe(one, place => place.text());
  assessment.maybe('levels', place => place.entries().map(([, level]) => level.text()));
  return {
    scale: assessment.get('scale').texts(),
    illustrative:
      assessment.maybe('evidence', one => one.oneOf('required', 'illustrative')) === 'illustrative',
  };
}

function readSection(place: Place, around: Around): Section {
  const section = place.fields('id', 'title', 'submitted', 'indicators');
  return {
    id: section.get('id').text(),
    title: section.get('title').text(),
    submitted: section.maybe('submitted', one => one.text()),
    indicators: section
      .get('indicators')
      .list()
      .map(one => readIndicator(one, around)),
  };
}

function readIndicator(place: Place, around: Around): Indicator {
  const marks = [
    'area',
    'core',
    'actions',
    'paperwork',
    'aps',
    'aps_inferred',
    'number_shown',
    'reset',
    'reset_likely',
  ] as const;
  const told = ['ref', 'title', 'level', 'asks', 'parts', 'evidence', 'automatic', 'note'] as const;
  const indicator = place.fields(...told, ...marks);
  const ref = indicator.get('ref').text();
  if (around.refs.has(ref)) throw indicator.get('ref').fault(`the ref “${ref}” is there twice`);
  around.refs.add(ref);
  for (const one of ['core', 'number_shown'] as const) indicator.maybe(one, place => place.yes());
  for (const one of ['actions', 'reset', 'reset_likely'] as const)
    indicator.maybe(one, place => place.texts());
  for (const one of ['aps', 'aps_inferred'] as const) {
    indicator.maybe(one, place => place.list().map(number => number.count()));
  }
  indicator.maybe('area', one => one.text());
  indicator.maybe('paperwork', one => checkNamedPaperwork(one, around.vocabulary, around.forms));
  const parts = indicator.maybe('parts', one => readParts(one, around)) ?? [];
  const items = indicator.maybe('evidence', one => readItems(one, around)) ?? [];
  if (!parts.length && !items.length) throw place.fault(`indicator ${ref} names no evidence`);
  return {
    ref,
    title: indicator.get('title').text(),
    asks: indicator.get('asks').text(),
    level: indicator.maybe('level', one => one.text()),
    automatic: indicator.get('automatic').oneOf('full', 'partial', 'statement'),
    note: indicator.maybe('note', one => one.text()),
    parts,
    items,
  };
}

function readParts(place: Place, around: Around): Part[] {
  const ids = new Set<string>();
  return place.list().map(one => {
    const part = one.fields('id', 'asks', 'evidence');
    const id = part.get('id').text();
    if (ids.has(id)) throw part.get('id').fault(`the part “${id}” is there twice`);
    ids.add(id);
    return { id, asks: part.get('asks').text(), items: readItems(part.get('evidence'), around) };
  });
}

function readItems(place: Place, around: Around): EvidenceItem[] {
  const items = place.list().map(one => readItem(one, around.vocabulary));
  if (!items.length) throw place.fault('the list of evidence is empty');
  return besideEachOther(items, around.vocabulary);
}
