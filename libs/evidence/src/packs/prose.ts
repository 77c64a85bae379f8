import {
  type Decision,
  type Highlight,
  type KnownPerson,
  type Lexicon,
  redact,
  type Redacted,
  textVersion,
} from '#redaction';
import type { SampleKind, ShownField } from '#kernel';
import type { Row } from '../sources/relations.js';
import type { Draws, DrawnRecord } from './draws.js';

export interface Called {
  readonly person: string;
  readonly name: string;
}

/** What of a text the redactor goes by. */
export type Prose = Pick<DrawnText, 'text' | 'near' | 'called'>;

/** One thing that somebody wrote, in a record that was drawn. */
export interface DrawnText {
  readonly sample: string;
  readonly recordId: string;
  readonly label: string;
  readonly text: string;
  /** The people on the record: they are meant, rather than others of the same name. */
  readonly near: readonly string[];
  /** In a story: whom it is about, and the name that they chose. */
  readonly called: Called | null;
  /** SHA-256 of the text: what was decided holds for this very text and for no other. */
  readonly version: string;
}

/** Words on which nobody has decided yet. */
export interface OpenWords extends Highlight {
  readonly of: DrawnText;
}

/** A decision as it is kept: without the words, which may be a name. */
export interface KeptDecision extends Omit<Decision, 'words'> {
  /** In the store; a file of decisions has none. */
  readonly id?: string;
}
/** By the version of the text. */
export type DecisionsByText = ReadonlyMap<string, readonly KeptDecision[]>;

/** The decisions on a text, with the words that they were made on. */
export const decisionsOn = (text: string, decisions: DecisionsByText): Decision[] =>
  (decisions.get(textVersion(text)) ?? []).map(one => ({ ...one, words: text.slice(one.start, one.end) }));

/**
 * A text with everybody taken out of it. Whom a story is about stands there under the name that they chose, which is
 * nobody's name here and so is asked about no further.
 */
export function redacted(
  { text, near, called }: Prose,
  lexicon: Lexicon,
  decisions: DecisionsByText,
  name?: (person: KnownPerson) => string,
): Redacted {
  const made = decisionsOn(text, decisions);
  if (!called) return redact(text, lexicon, made, near, name);
  const naming = (person: KnownPerson) => (person.key === called.person ? called.name : name?.(person));
  const { open } = redact(text, lexicon, made, near, naming);
  const chosen = open.filter(one => one.words === called.name && one.why !== 'ordinary-word-and-name');
  const kept = chosen.map(({ start, end, words }): Decision => ({ start, end, words, choice: 'keep' }));
  return redact(text, lexicon, [...made, ...kept], near, naming);
}

/** How prose is shown: left out, as it is, or redacted. */
export interface ProseShown {
  /** @returns null where only its being recorded is shown */
  show(prose: Prose): string | null;
}

export const proseLeftOut: ProseShown = { show: () => null };
export const proseAsItIs: ProseShown = { show: prose => prose.text };

export const proseRedacted = (
  lexicon: Lexicon,
  decisions: DecisionsByText,
  name?: (person: KnownPerson) => string,
): ProseShown => ({
  show(prose) {
    const { text: shown, open } = redacted(prose, lexicon, decisions, name);
    // Whoever calls has asked for what is open before; if it is not decided after all, nothing is shown.
    if (open.length) throw new Error('a text with undecided words was about to be shown');
    return shown;
  },
});

/** Everything that somebody wrote in the records that were drawn. */
export const textsOf = (draws: Draws): DrawnText[] =>
  [...draws.values()].flatMap(({ kind, records }) => records.flatMap(record => textsOfRecord(kind, record)));

export function textsOfRecord(kind: SampleKind, record: DrawnRecord): DrawnText[] {
  const near = nearTo(kind, record);
  const called = calledIn(kind, record);
  const from = (fields: readonly ShownField[], row: Row): DrawnText[] =>
    fields.flatMap(field => {
      const text = field.as === 'prose' ? row[field.column] : null;
      if (typeof text !== 'string' || text === '') return [];
      return [
        {
          sample: kind.key,
          recordId: record.id,
          label: field.label,
          text,
          near,
          called,
          version: textVersion(text),
        },
      ];
    });
  const lines = record.entries.flatMap(entry => from(kind.entries?.fields ?? [], entry));
  return [...from(kind.fields, record.row), ...lines];
}

/** Ids of the people whom a record names by its fields. */
export function nearTo(kind: SampleKind, { row }: Pick<DrawnRecord, 'row'>): string[] {
  const columns = kind.fields.flatMap(field => (field.as === 'person' && field.of ? [field.of] : []));
  return columns.flatMap(column => {
    const id = row[column];
    return typeof id === 'string' ? [id] : [];
  });
}

/** How the person is called whom a story is about; null where one letter stands for them. */
export function calledIn({ story }: SampleKind, { row }: Pick<DrawnRecord, 'row'>): Called | null {
  const [person, name] = story ? [row[story.person], row[story.name]] : [];
  return typeof person === 'string' && typeof name === 'string' && name ? { person, name } : null;
}

export function openWords(
  texts: readonly DrawnText[],
  lexicon: Lexicon,
  decisions: DecisionsByText,
): OpenWords[] {
  return texts.flatMap(of => redacted(of, lexicon, decisions).open.map(words => ({ ...words, of })));
}
