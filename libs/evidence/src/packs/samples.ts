import type { SampleKind, ShownField } from '#kernel';
import type { Row } from '../sources/relations.js';
import { inWords, say } from '../wording.js';
import type { Draw, DrawnRecord } from './draws.js';
import { type Manifest, type PackFacts, type PackProfile, sha256 } from './manifest.js';
import type { Naming } from './naming.js';
import type { Block } from './press.js';
import { type Called, calledIn, nearTo, type ProseShown } from './prose.js';
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
    title: draw.kind.story
      ? draw.kind.title
      : say`${draw.kind.title}, sample ${nth + 1} of ${records.length}`,
    blocks: [...sampleBlocks(draw.kind, record, shows), { kind: 'quiet', text: how(draw, seed) }],
    recordId: record.id,
    draw: sha256(`${seed}:${record.id}`),
  }));
}

const how = ({ kind, of }: Draw, seed: number): string =>
  kind.story
    ? say`Told with the consent of the person whom it is about, who had a part in preparing it.`
    : say`Drawn at random, with seed ${seed}, from ${of} ${kind.many} of the period.`;

function sampleBlocks(kind: SampleKind, { row, entries }: DrawnRecord, shows: Shows): Block[] {
  const about = { near: nearTo(kind, { row }), called: calledIn(kind, { row }) };
  const cell = (field: ShownField, from: Row) => inCell(field, from, shows, about);
  if (kind.story) return [...storyBlocks(kind, row, cell), note(shows)];
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

/** A story is read as one: each part under its heading, each paragraph as it was written. */
function storyBlocks(kind: SampleKind, row: Row, cell: (field: ShownField, from: Row) => string): Block[] {
  const facts = kind.fields.filter(field => field.as !== 'prose');
  const parts = kind.fields.filter(field => field.as === 'prose' && row[field.column]);
  return [
    { kind: 'facts', rows: facts.map(field => [field.label, cell(field, row)] as const) },
    ...parts.flatMap((field): Block[] => [
      { kind: 'heading', level: 2, text: field.label },
      ...cell(field, row)
        .split(/\n+/)
        .flatMap((text): Block[] => (text.trim() ? [{ kind: 'text', text: text.trim() }] : [])),
    ]),
  ];
}

interface About {
  readonly near: readonly string[];
  readonly called: Called | null;
}

function inCell(field: ShownField, row: Row, { prose, naming }: Shows, about: About): string {
  // Beside a chosen name, the letter of the real one would tell what the person did not want told.
  if (field.as === 'person') return about.called?.name ?? naming.inRecord(field, row);
  const value = row[field.column];
  if (field.as !== 'prose' || typeof value !== 'string' || value === '') return shown(field, value);
  return prose.show({ text: value, ...about }) ?? shown(field, value);
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
