import type { BuiltSources } from '../sources/built-sources.js';
import type { InterviewKind } from '../interviews/interview.js';
import type { IndicatorStatus } from '../status/assessment.js';
import { STATUS_WORDS, type Status } from '../status/status.js';
import { say } from '../wording.js';
import { itemFigure, itemTitle } from './item-words.js';
import type { PackFacts } from './manifest.js';
import type { Block } from './press.js';

/** One indicator of a pack, with the files that it brought. */
export interface PackedIndicator {
  readonly status: IndicatorStatus;
  readonly folder: string;
  readonly files: readonly string[];
}

export const packTitle = (facts: PackFacts): string => say`${facts.framework.name}: evidence pack`;

const INTERVIEWS: Readonly<Record<InterviewKind, () => string>> = {
  mentee: () => say`Interviews with mentees`,
  mentor: () => say`Interviews with mentors`,
  staff: () => say`Interviews with staff`,
};

export function packFactRows(facts: PackFacts): [string, string][] {
  const { asked, framework } = facts;
  return [
    [say`Programme`, facts.heading],
    [say`Framework`, framework.name],
    [say`Edition`, framework.edition],
    [say`Period`, say`${String(asked.from)} to ${String(asked.to)}`],
    [say`As of`, String(asked.asOf)],
    [say`Seed of the samples`, String(facts.seed)],
    [say`Built by`, facts.builtBy],
    ...facts.insteadOfInterviews.map((kind): [string, string] => [
      INTERVIEWS[kind](),
      say`A wider sample of paperwork takes their place`,
    ]),
  ];
}

const ORDER: readonly Status[] = ['ready', 'at-risk', 'gap', 'not-built'];

export function countsInWords(indicators: readonly PackedIndicator[]): string {
  const counts = ORDER.map(status => {
    const found = indicators.filter(one => one.status.status === status).length;
    return found ? `${found} ${STATUS_WORDS[status].toLowerCase()}` : '';
  });
  const many = indicators.length === 1 ? say`1 indicator` : say`${indicators.length} indicators`;
  return `${many}: ${counts.filter(Boolean).join(', ')}.`;
}

const anchor = (one: PackedIndicator): string => `to-${one.folder}`;

/** index.pdf: every indicator, its status, what shows it, and where that lies. */
export function indexBlocks(
  facts: PackFacts,
  indicators: readonly PackedIndicator[],
  sources: BuiltSources,
  stories: readonly string[],
): Block[] {
  return [
    { kind: 'facts', rows: packFactRows(facts) },
    { kind: 'heading', level: 2, text: say`Indicators` },
    { kind: 'text', text: countsInWords(indicators) },
    {
      kind: 'contents',
      rows: indicators.map(one => ({
        ref: one.status.indicator.ref,
        title: one.status.indicator.title,
        status: one.status.status,
        word: one.status.word,
        to: anchor(one),
      })),
    },
    { kind: 'heading', level: 2, text: say`About this pack` },
    {
      kind: 'text',
      text: say`Every status was computed from the records; nobody can tick one green. An indicator is as weak as the weakest thing that it requires. What reads “not built” is not shown by any record in Cairn yet.`,
    },
    {
      kind: 'text',
      text: say`Samples are drawn at random; the seed makes the draw repeatable. Numbers of people and cases below five are shown as <5, and further ones are withheld where they would give those away. The file manifest.json holds the digest of every file, so that it can be checked later that none was changed.`,
    },
    ...(stories.length
      ? ([
          { kind: 'heading', level: 2, text: say`Case studies` },
          { kind: 'list', items: stories },
        ] satisfies Block[])
      : []),
    { kind: 'break' },
    ...indicators.flatMap(one => section(one, sources)),
  ];
}

function section(one: PackedIndicator, sources: BuiltSources): Block[] {
  const { indicator, status, word, why, parts, items } = one.status;
  const all = [...parts.flatMap(part => part.items), ...items];
  return [
    { kind: 'heading', level: 2, text: say`${indicator.ref} ${indicator.title}`, to: anchor(one) },
    { kind: 'status', status, word, text: why ?? say`Everything that it needs is shown.` },
    {
      kind: 'table',
      head: [say`What shows it`, say`Figure`, say`Status`],
      rows: all.map(item => [
        itemTitle(item.item, sources),
        itemFigure(item),
        { status: item.status, word: item.word },
      ]),
      widths: [1, 0, 0],
      flush: [false, true, false],
    },
    { kind: 'quiet', text: say`In the folder ${one.folder}: ${one.files.join(', ')}` },
  ];
}
