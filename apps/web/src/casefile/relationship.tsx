import type { Glance as GlanceRow } from '#casefile';
import { LocalDate } from '#kernel';
import type { MatchRow } from '#matching';
import { LineOfStones } from '../shell/charts/line-of-stones.js';
import type { Span, StoneEvent } from '../shell/charts/stone-events.js';
import { Card, counted, Glance, type GlanceFact, inColumn } from '../shell/components.js';

const firstWord = (name: string): string => name.split(' ')[0] ?? name;
const distance = (day: LocalDate, today: LocalDate): string => {
  const days = day.daysUntil(today);
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`;
};

/** How a relationship stands, in four facts. */
export function glanceFacts(match: MatchRow, glance: GlanceRow, today: LocalDate): GlanceFact[] {
  const began = match.started_on ? LocalDate.of(match.started_on) : null;
  const until = match.ended_on ? LocalDate.of(match.ended_on) : today;
  const last = glance.last_met ? LocalDate.of(glance.last_met) : null;
  const next = glance.next_on && !match.ended_on ? LocalDate.of(glance.next_on) : null;
  return [
    {
      term: 'Together',
      value: began ? counted(Math.floor(began.daysUntil(until) / 7), 'week') : 'not begun',
      note: began ? `since ${began.toString()}` : undefined,
    },
    {
      term: 'Sessions met',
      value: `${glance.met} of ${glance.met + glance.not_met}`,
      note: glance.not_met ? `${glance.not_met} not met` : undefined,
    },
    {
      term: 'Last met',
      value: last ? inColumn(last) : 'not yet',
      note: last ? `${distance(last, today)}, ${glance.last_minutes ?? 0} minutes` : undefined,
    },
    next && !next.isBefore(today)
      ? {
          term: 'Next meeting',
          value: inColumn(next),
          note: [glance.next_time, glance.next_place].filter(Boolean).join(', ') || undefined,
        }
      : { term: 'Next meeting', value: 'not set' },
  ];
}

interface RelationshipProps {
  readonly match: MatchRow;
  readonly glance: GlanceRow;
  readonly span: Span | null;
  readonly events: readonly StoneEvent[];
  readonly today: LocalDate;
}

export const Relationship = ({ match, glance, span, events, today }: RelationshipProps) => (
  <>
    <Glance facts={glanceFacts(match, glance, today)} />
    {span && (
      <div class="apart">
        <Card id="line" title="The line of stones">
          <LineOfStones
            who={`${firstWord(match.mentee)} and ${firstWord(match.mentor)}`}
            span={span}
            events={events}
          />
        </Card>
      </div>
    )}
  </>
);
