import { type Decision, decidedOn, standing } from './decisions.js';
import { type Examination, examine } from './examination.js';
import type { Highlight } from './highlights.js';
import { capitalOf, initialsFor, likeliest } from './initials.js';
import { type KnownPerson, placeKind } from './known.js';
import type { Lexicon } from './lexicon.js';
import { type Mention, mentionsOf } from './mentions.js';
import { placeholder } from './placeholders.js';
import { type Span, touched, writtenSpan } from './shown.js';

/** Words of the text as it was written, and what stands for them now. */
export interface Replaced extends Span {
  readonly words: string;
  readonly by: string;
}

export interface Redacted {
  readonly text: string;
  readonly replaced: readonly Replaced[];
  /** Not decided yet: the text may not leave. */
  readonly open: readonly Highlight[];
}

/**
 * Takes out of a text everything that tells who somebody is.
 * @param near keys of the people on the record, who are meant rather than others of the same name
 * @param name what stands for somebody who can be told from all others, in place of one letter; undefined for the letter
 */
export function redact(
  text: string,
  known: Lexicon,
  decisions: readonly Decision[] = [],
  near: readonly string[] = [],
  name?: (person: KnownPerson) => string | undefined,
): Redacted {
  const found = examine(text, known);
  const standingOnes = standing(text, decisions);
  const certain = certainlyReplaced(text, found, near, name);
  const highlights = highlightsOf(text, found).filter(each => !touched(each, certain));
  // Keeping is for what is in doubt; nobody can keep a known name in, and anybody may take more out.
  const more = standingOnes
    .filter(({ choice }) => choice === 'redact')
    .filter((each, nth, all) => !touched(each, certain) && !touched(each, all.slice(0, nth)))
    .map(({ start, end, words }) => ({ start, end, words, by: `${capitalOf(words)}.` }));
  const replaced = [...certain, ...more].sort((one, other) => one.start - other.start);
  return {
    text: rewritten(text, replaced),
    replaced,
    open: highlights.filter(each => !decidedOn(each, standingOnes) && !touched(each, more)),
  };
}

function certainlyReplaced(
  text: string,
  found: Examination,
  near: readonly string[],
  name: ((person: KnownPerson) => string | undefined) | undefined,
): Replaced[] {
  const inText = (span: Span, by: string): Replaced => {
    const { start, end } = writtenSpan(found.shown, span);
    return { start, end, words: text.slice(start, end), by };
  };
  const mentions = mentionsOf(
    found.shown.text,
    found.names.filter(name => name.meaning === 'name'),
  );
  const people = mentions.filter(mention => mention.place === null);
  const initials = initialsFor(found.shown.text, people, new Set(near));
  const called = (one: Mention, initial: string): string => {
    const [person, ...others] = likeliest(one.people, new Set(near));
    const own = name && person && !others.length ? name(person) : undefined;
    return own ?? `${initial}.`;
  };
  const free = (span: Span) => !touched(span, found.identifiers);
  return [
    ...found.identifiers.map(one => inText(one, placeholder(one.kind))),
    ...people.flatMap((one, nth) => (free(one) ? [inText(one, called(one, initials[nth] ?? ''))] : [])),
    ...mentions.flatMap(one =>
      one.place && free(one) ? [inText(one, placeholder(placeKind(one.place)))] : [],
    ),
  ].sort((one, other) => one.start - other.start);
}

function highlightsOf(text: string, found: Examination): Highlight[] {
  const unsure = found.names
    .filter(name => name.meaning === 'unsure')
    .map(name => ({ ...name, why: 'ordinary-word-and-name' as const }));
  return [...unsure, ...found.doubts]
    .map(({ why, ...span }) => {
      const { start, end } = writtenSpan(found.shown, span);
      return { start, end, words: text.slice(start, end), why };
    })
    .filter((each, nth, all) => !touched(each, all.slice(0, nth)))
    .sort((one, other) => one.start - other.start);
}

function rewritten(text: string, replaced: readonly Replaced[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, by } of replaced) {
    // "Met Callum." ends in one full stop.
    const stop = by.endsWith('.') && text[end] === '.' ? by.slice(0, -1) : by;
    result += text.slice(at, start) + stop;
    at = end;
  }
  return result + text.slice(at);
}
