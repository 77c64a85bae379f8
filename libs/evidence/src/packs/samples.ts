import type { SampleKind, ShownField } from '#kernel';
import type { Row } from '../sources/relations.js';
import { inWords, say } from '../wording.js';
import type { Draw, DrawnRecord } from './draws.js';
import { type Manifest, type PackFacts, type PackProfile, sha256 } from './manifest.js';
import type { Naming } from './naming.js';
import type { Block } from './press.js';
import { nearTo, type ProseShown } from './prose.js';
import { shown } from './shown-value.js';

/** One record as it may be shown: what is declared, and nothing else of it. */
export interface ShownSample {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly recordId: string;
  /** Which record it was, for those who hold the records: it cannot be read backwards. */
  readonly draw: string;
}

/** How a pack shows what it shows. */
export interface Shows {
  readonly facts: Pick<PackFacts, 'profile' | 'prose'>;
  readonly prose: ProseShown;
  readonly naming: Naming;
}

/** The first `count` of a draw. */
export function shownSamples(draw: Draw, count: number, seed: number, shows: Shows): ShownSample[] {
  const records = draw.records.slice(0, count);
  return records.map((record, nth) => ({
    title: say`${draw.kind.title}, sample ${nth + 1} of ${records.length}`,
    blocks: [
      ...sampleBlocks(draw.kind, record, shows),
      {
        kind: 'quiet',
        text: say`Drawn at random, with seed ${seed}, from ${draw.of} ${draw.kind.many} of the period.`,
      },
    ],
    recordId: record.id,
    draw: sha256(`${seed}:${record.id}`),
  }));
}

function sampleBlocks(kind: SampleKind, { row, entries }: DrawnRecord, shows: Shows): Block[] {
  const near = nearTo(kind, { row });
  const cell = (field: ShownField, from: Row) => inCell(field, from, shows, near);
  const facts: Block = {
    kind: 'facts',
    rows: kind.fields.map(field => [field.label, cell(field, row)] as const),
  };
  const { entries: lines } = kind;
  if (!lines) return [facts, note(shows)];
  return [
    facts,
    { kind: 'heading', level: 2, text: inWords(lines.title) },
    {
      kind: 'table',
      head: lines.fields.map(field => field.label),
      rows: entries.map(entry => lines.fields.map(field => cell(field, entry))),
      widths: lines.fields.map(field => (field.as === 'prose' ? 3 : 1)),
      flush: lines.fields.map(() => false),
    },
    note(shows),
  ];
}

function inCell(field: ShownField, row: Row, { prose, naming }: Shows, near: readonly string[]): string {
  if (field.as === 'person') return naming.inRecord(field, row);
  const value = row[field.column];
  if (field.as !== 'prose' || typeof value !== 'string' || value === '') return shown(field, value);
  return prose.show(value, near) ?? shown(field, value);
}

const PEOPLE: Readonly<Record<PackProfile, () => string>> = {
  'single-initial': () => say`Names are reduced to one letter, and dates of birth to ages.`,
  coded: () => say`Names are replaced by numbers, and dates of birth by ages.`,
  plain: () => say`For use inside the organisation: it holds personal data, and is given to nobody outside.`,
};
const WRITTEN: Readonly<Record<Manifest['prose'], () => string>> = {
  'left out': () =>
    say`What was written in words stays out of this copy: it says only whether something was written.`,
  redacted: () =>
    say`What was written in words is shown as it was written, with every name and whatever else would tell who somebody is taken out.`,
  'as it is': () => say`What was written in words is shown as it was written.`,
};

const note = ({ facts }: Shows): Block => ({
  kind: 'quiet',
  text: `${PEOPLE[facts.profile]()} ${WRITTEN[facts.prose]()}`,
});
