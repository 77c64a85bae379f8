import type { TableField } from '#kernel';
import type { Rule } from '#practice';
import { type Catalogue } from '../catalogue/catalogue.js';
import { type Framework, indicatorsOf, itemsOf } from '../catalogue/framework.js';
import type { BuiltSources } from '../sources/built-sources.js';
import { STATUS_WORDS } from '../status/status.js';
import { inWords, ownWords } from '../wording.js';
import { type Manifest, MANIFEST } from './manifest.js';

/** What the writer of the PDFs says about itself. */
const OF_THE_FILES = [
  'Typst',
  'application/pdf',
  'en-GB',
  'x-default',
  'proof',
  'Section, page',
  'width=device-width, initial-scale=',
];
const OF_LIMITS = ['month', 'months', 'week', 'weeks', 'day', 'days', 'working day', 'working days'];
const OF_ROLES = [
  'Mentee',
  'Mentor',
  'Supporter',
  'Staff',
  'Manager',
  'Safeguarding lead',
  'Coordinator',
  'Command line',
  'late',
  'missing',
  'mentee',
  'mentor',
  'staff',
];

/** Every phrase that a pack may hold without its being about a person: ours, the framework's, and the sources' own words. */
export function fixedPhrases(
  catalogue: Catalogue,
  framework: Framework,
  sources: BuiltSources,
  manifest: Manifest,
  openly: readonly string[],
): string[] {
  return [
    ...ownWords(),
    ...OF_THE_FILES,
    ...OF_LIMITS,
    ...OF_ROLES,
    ...Object.values(STATUS_WORDS).flatMap(word => [word, word.toLowerCase()]),
    ...frameworkPhrases(framework),
    ...sourcePhrases(sources),
    ...vocabularyKeys(catalogue).map(inWords),
    ...keysOf(manifest),
    ...manifest.files.flatMap(file => [
      ...file.path.split('/'),
      file.source.kind,
      String(file.source['table'] ?? ''),
    ]),
    ...[manifest.format, MANIFEST, 'null', manifest.profile, manifest.prose, manifest.caseStudies],
    ...openly,
  ];
}

function frameworkPhrases(framework: Framework): string[] {
  const { id, name, edition, publisher, sections } = framework;
  const items = indicatorsOf(framework).flatMap(itemsOf);
  return [
    ...[id, name, edition, publisher],
    ...sections.flatMap(section => [section.title, section.submitted ?? '']),
    ...indicatorsOf(framework).flatMap(one => [one.title, one.asks, one.note ?? '', one.level ?? '']),
    ...indicatorsOf(framework).flatMap(one => one.parts.flatMap(part => [part.asks, part.id])),
    ...items.flatMap(item => [
      item.topic ?? '',
      ...item.states,
      item.covers ?? '',
      item.kind === 'statement' ? item.key : '',
    ]),
  ];
}

function sourcePhrases({ rules, samples, reports, logs, surveys, targets }: BuiltSources): string[] {
  const ofField = (field: TableField) => [
    field.label,
    ...(field.as === 'choice' ? Object.values(field.words) : []),
    ...(field.as === 'person' ? [field.role] : []),
  ];
  return [
    ...rules.rules.flatMap(rulePhrases),
    ...[...samples.values()].flatMap(kind => [
      kind.title,
      kind.many,
      inWords(kind.many),
      ...kind.fields.flatMap(ofField),
      ...(kind.entries ? [kind.entries.title, ...kind.entries.fields.flatMap(ofField)] : []),
    ]),
    ...[...reports.values()].flatMap(kind => [
      kind.title,
      kind.many,
      inWords(kind.many),
      ...kind.required.map(field => field.label),
      ...kind.tables.flatMap(table => [table.title, table.key, ...table.fields.flatMap(ofField)]),
    ]),
    ...[...surveys.values()].flatMap(kind => [
      kind.title,
      kind.many,
      inWords(kind.many),
      ...kind.tables.flatMap(table => [table.title, table.key, ...table.fields.flatMap(ofField)]),
    ]),
    ...[...targets.values()].flatMap(kind => [kind.title, kind.counted, inWords(kind.counted)]),
    ...[...logs.values()].flatMap(kind => [
      kind.title,
      kind.many,
      inWords(kind.many),
      ...kind.fields.flatMap(ofField),
    ]),
  ];
}

const rulePhrases = (rule: Rule): string[] =>
  rule.shape === 'gate'
    ? [rule.title, ...rule.counts]
    : [rule.title, ...rule.topics, ...rule.furtherTopics, ...rule.sides];

const vocabularyKeys = ({ vocabulary }: Catalogue): string[] =>
  [
    vocabulary.rules,
    vocabulary.documents,
    vocabulary.logs,
    vocabulary.reports,
    vocabulary.surveys,
    vocabulary.samples,
    vocabulary.targets,
  ].flatMap(keys => [...keys.keys()]);

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
