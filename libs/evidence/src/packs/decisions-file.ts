import { isId } from '#kernel';
import type { DroppedRecord } from './draws.js';
import type { DecisionsByText, KeptDecision, OpenWords } from './prose.js';

const FORMAT = 'cairn-pack-decisions-1';
const AROUND = 60;

interface FileWords {
  /** SHA-256 of the text that the words stand in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly choice: 'redact' | 'keep';
}

/** What was decided at a terminal, in a file that a person edits. */
export interface FileDecisions {
  readonly decided: readonly FileWords[];
  readonly dropped: readonly DroppedRecord[];
}

export const noDecisions: FileDecisions = { decided: [], dropped: [] };

/** Reads it; an open entry that was given a choice counts as decided. @throws RangeError with a sentence */
export function readDecisionsFile(json: string): FileDecisions {
  const read = parsed(json);
  if (read['format'] !== FORMAT) throw new RangeError('This is no file of decisions on a pack.');
  const open = listOf(read['open']);
  const dropped = [
    ...listOf(read['dropped']),
    ...open
      .filter(one => one['choice'] === 'drop')
      .map(({ sample, record }) => ({ sample, recordId: record })),
  ];
  return {
    decided: [
      ...listOf(read['decided']),
      ...open.filter(one => one['choice'] !== null && one['choice'] !== 'drop'),
    ].map(wordsIn),
    dropped: dropped.map(recordIn),
  };
}

/** The file with what is open now, each with the words around it: set its `choice` to redact, keep or drop. */
export function writeDecisionsFile({ decided, dropped }: FileDecisions, open: readonly OpenWords[]): string {
  const waiting = open.map(one => ({
    choice: null,
    words: one.of.text.slice(one.start, one.end),
    why: one.why,
    around: one.of.text.slice(Math.max(0, one.start - AROUND), one.end + AROUND),
    in: one.of.label,
    sample: one.of.sample,
    record: one.of.recordId,
    text: one.of.version,
    start: one.start,
    end: one.end,
  }));
  return `${JSON.stringify({ format: FORMAT, open: waiting, decided, dropped }, null, 2)}\n`;
}

export function byText({ decided }: FileDecisions): DecisionsByText {
  const found = new Map<string, KeptDecision[]>();
  for (const { text, ...decision } of decided) found.set(text, [...(found.get(text) ?? []), decision]);
  return found;
}

type Loose = Readonly<Record<string, unknown>>;

function parsed(json: string): Loose {
  try {
    const read: unknown = JSON.parse(json);
    if (typeof read === 'object' && read !== null) return read as Loose;
  } catch {
    // Said below, in words for the person at the terminal.
  }
  throw new RangeError('The file of decisions cannot be read: it is not JSON.');
}

const listOf = (value: unknown): Loose[] =>
  Array.isArray(value)
    ? value.map(one => (typeof one === 'object' && one !== null ? (one as Loose) : {}))
    : [];

function wordsIn({ text, start, end, choice }: Loose): FileWords {
  const places = Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(end) > Number(start);
  const version = typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? text : null;
  if (version === null || !places || (choice !== 'redact' && choice !== 'keep'))
    throw new RangeError(
      'An entry of the file has no choice of redact, keep or drop, or was changed elsewhere.',
    );
  return { text: version, start: Number(start), end: Number(end), choice };
}

function recordIn({ sample, recordId }: Loose): DroppedRecord {
  if (typeof sample !== 'string' || !isId(recordId))
    throw new RangeError('A record to be left out is not named as Cairn wrote it.');
  return { sample, recordId };
}
