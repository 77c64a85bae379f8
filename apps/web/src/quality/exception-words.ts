import { subjectKey, type SubjectWords } from '#evidence';
import { type Actor, LocalDate } from '#kernel';
import { readsWords, type Written } from '#people';
import type { Occurrence, Rule } from '#practice';
import { paths } from '../paths.js';

/** One time that a rule was not kept: who, what of it, and where it is mended. */
export interface ExceptionLine {
  readonly who: string;
  readonly what: string;
  readonly href: string;
  readonly act: string;
}

/** What a line needs beside the occurrence: the names of those it is about, and who reads it. */
export interface Telling {
  readonly names: SubjectWords;
  readonly reader: Actor;
}

interface RecordKind {
  readonly path: (id: string) => string;
  /** Whose policy decides who opens it; a sheet opens for all, with its words for some. */
  readonly written?: Written;
}

/**
 * Where the record itself is opened, of rules whose records have a page of one kind. A contact with a mentee may have been
 * a review, and one with a mentor supervision: those rules lead to the file.
 */
const RECORDS: Readonly<Record<string, RecordKind>> = {
  'mentee-review': { path: paths.review, written: 'casework' },
  'mentor-supervision': { path: paths.supervision, written: 'supervision' },
  'waiting-mentee-reviewed': { path: paths.contact, written: 'casework' },
  'session-recorded': { path: paths.sheet },
};
const CASES: Partial<Record<Rule['subject'], (id: string) => string>> = {
  match: paths.match,
  mentee: paths.mentee,
  mentor: paths.mentor,
};

const day = (iso: string | null): string => (iso ? LocalDate.of(iso).toString() : 'an open date');

export function exceptionLine(rule: Rule, one: Occurrence, { names, reader }: Telling): ExceptionLine {
  return {
    who: names.get(subjectKey(one)) ?? 'A record',
    what: whatOf(one),
    ...(recordOf(rule, one, reader) ?? caseOf(rule, one) ?? { href: rule.mend(one.mendId), act: 'Mend it' }),
  };
}

function recordOf(rule: Rule, one: Occurrence, reader: Actor) {
  const kind = RECORDS[rule.key];
  const record = one.doneRef ?? one.partialRef;
  if (!kind || !record) return null;
  if (kind.written && !readsWords(reader, one.programmeId ?? '', kind.written)) return null;
  return { href: kind.path(record), act: one.doneRef ? 'Open the record' : 'Complete the record' };
}

/** Rules of a moment: no form of today could have kept them then. */
const OF_A_MOMENT: ReadonlySet<string> = new Set(['capacity-respected']);

/** What is over, waived or done cannot be mended by the form that would have done it. */
function caseOf(rule: Rule, one: Occurrence) {
  const open = CASES[rule.subject];
  const over =
    one.closedOn !== null || one.doneOn !== null || one.state === 'waived' || OF_A_MOMENT.has(rule.key);
  if (!open || !over) return null;
  return { href: open(one.subjectId), act: rule.subject === 'match' ? 'Open the match' : 'Open the file' };
}

function whatOf(one: Occurrence): string {
  const sides = [
    one.late.length ? `late: ${one.late.join(' and ')}` : '',
    one.missing.length ? `missing: ${one.missing.join(', ')}` : '',
    ...one.counts.map(({ what, taken, most }) => (most === null ? '' : `${what}: ${taken} of ${most}`)),
  ].filter(Boolean);
  return [stood(one), ...sides].join('; ');
}

function stood(one: Occurrence): string {
  const due = `due ${day(one.dueOn)}`;
  if (one.overrideReason !== null) return `${due}, allowed before it was met: ${one.overrideReason}`;
  if (one.state === 'waived') return `${due}, waived: ${one.waiverReason ?? ''}`;
  if (one.doneOn) return `${due}, done ${day(one.doneOn)}`;
  if (one.closedOn)
    return `${due}, not done before it ended on ${day(one.closedOn)}: it stays missed, and leaves the figure as the period moves on`;
  return one.state === 'due-soon' ? `due today` : `${due}, not done`;
}
