import { subjectKey, type SubjectWords } from '#evidence';
import { LocalDate } from '#kernel';
import type { Occurrence, Rule } from '#practice';
import { paths } from '../paths.js';

/** One time that a rule was not kept: who, what of it, and where it is mended. */
export interface ExceptionLine {
  readonly who: string;
  readonly what: string;
  readonly href: string;
  readonly act: string;
}

/** Where the record itself is opened, of rules whose records have a page. */
const RECORDS: Readonly<Record<string, (id: string) => string>> = {
  'mentee-review': paths.review,
  'mentor-supervision': paths.supervision,
  'mentee-contact': paths.contact,
  'mentor-contact': paths.contact,
  'waiting-mentee-reviewed': paths.contact,
  'session-recorded': paths.sheet,
};

const day = (iso: string | null): string => (iso ? LocalDate.of(iso).toString() : 'an open date');

export function exceptionLine(rule: Rule, one: Occurrence, names: SubjectWords): ExceptionLine {
  const open = RECORDS[rule.key];
  const record = one.doneRef ?? one.partialRef;
  const mend = { href: rule.mend(one.mendId), act: one.partialRef ? 'Complete the record' : 'Mend it' };
  return {
    who: names.get(subjectKey(one)) ?? 'A record',
    what: whatOf(one),
    ...(open && record ? { href: open(record), act: one.doneRef ? 'Open the record' : mend.act } : mend),
  };
}

function whatOf(one: Occurrence): string {
  const sides = [
    one.late.length ? `late: ${one.late.join(' and ')}` : '',
    one.missing.length ? `missing: ${one.missing.join(', ')}` : '',
  ].filter(Boolean);
  return [stood(one), ...sides].join('; ');
}

function stood(one: Occurrence): string {
  const due = `due ${day(one.dueOn)}`;
  if (one.overrideReason !== null) return `${due}, allowed before it was met: ${one.overrideReason}`;
  if (one.state === 'waived') return `${due}, waived: ${one.waiverReason ?? ''}`;
  if (one.doneOn) return `${due}, done ${day(one.doneOn)}`;
  if (one.closedOn) return `${due}, not done before it ended on ${day(one.closedOn)}`;
  return one.state === 'due-soon' ? `due today` : `${due}, not done`;
}
