import { LocalDate } from '#kernel';
import { counted } from '../words/counts.js';
import { inSentence, monthName } from '../words/dates.js';
import { byDay, gaps, type Span, type StoneEvent } from './stone-events.js';

/** The picture in at most four sentences. */
export function storyOf(events: readonly StoneEvent[], span: Span): string {
  const met = events.filter(event => event.kind === 'session').length;
  const missed = events.filter(event => event.kind === 'missed').length;
  const reviews = events.filter(event => event.kind === 'review');
  const late = reviews.filter(review => review.late).length;
  const silences = gaps(events, span);
  const longest = silences.reduce((most, gap) => Math.max(most, gap.days), 0);
  const due = events.filter(event => event.kind === 'due').sort(byDay)[0];
  return [
    met + missed === 0 ? 'No session yet.' : `${counted(met, 'session')} met and ${missed} not met.`,
    reviews.length
      ? `${counted(reviews.length, 'review')}, ${late === 0 ? 'all in time' : `${late} late`}.`
      : 'No review yet.',
    silences.length
      ? `${counted(silences.length, 'gap')} of more than 21 days, the longest ${longest} days.`
      : '',
    due ? `${due.label}, on ${inSentence(due.on)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export interface MonthOfSessions {
  readonly month: string;
  readonly met: number;
  readonly missed: number;
  /** The longest stretch between two sessions that ended in this month; null where none did. */
  readonly longestGap: number | null;
}

/** The same picture as a table, month by month up to today. */
export function byMonth(events: readonly StoneEvent[], { from, to, today }: Span): MonthOfSessions[] {
  const end = today.isAfter(to) ? to : today;
  const count = (end.year - from.year) * 12 + end.month - from.month + 1;
  const first = LocalDate.from(from.year, from.month, 1) ?? from;
  const severalYears = end.year !== from.year;
  const met = events.filter(event => event.kind === 'session').sort(byDay);
  return Array.from({ length: Math.max(count, 1) }, (_, index) => {
    const month = first.plusMonths(index);
    const inMonth = (event: StoneEvent) => event.on.iso.slice(0, 7) === month.iso.slice(0, 7);
    const ended = met.flatMap((event, at) => {
      const before = met[at - 1];
      return before && inMonth(event) ? [before.on.daysUntil(event.on)] : [];
    });
    return {
      month: `${monthName(month.month)}${severalYears ? ` ${month.year}` : ''}`,
      met: met.filter(inMonth).length,
      missed: events.filter(event => event.kind === 'missed' && inMonth(event)).length,
      longestGap: ended.length ? Math.max(...ended) : null,
    };
  });
}
