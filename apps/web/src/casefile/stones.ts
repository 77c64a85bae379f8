import type { Stone } from '#casefile';
import { LocalDate } from '#kernel';
import type { Occurrence } from '#practice';
import { counted, inPicture } from '../shell/components.js';
import type { Span, StoneEvent } from '../shell/charts/stone-events.js';

interface Course {
  readonly started_on: string | null;
  readonly planned_end_on: string | null;
  readonly ended_on: string | null;
}

const DAYS_AHEAD = 45;

/** From the beginning of a match to its end, or a while past today. */
export function spanOf(match: Course, today: LocalDate): Span | null {
  if (!match.started_on) return null;
  const from = LocalDate.of(match.started_on);
  const ahead = today.plusDays(DAYS_AHEAD);
  const planned = match.planned_end_on ? LocalDate.of(match.planned_end_on) : ahead;
  const end = match.ended_on ? LocalDate.of(match.ended_on) : planned.isBefore(ahead) ? ahead : planned;
  return { from, to: end.isAfter(from.plusDays(14)) ? end : from.plusDays(14), today };
}

/** Reviews know from the practice rule whether they were late; what is due next stands ahead as a flag. */
export function stoneEvents(
  stones: readonly Stone[],
  reviews: readonly Occurrence[],
  match: Course,
  today: LocalDate,
): StoneEvent[] {
  const dueBy = new Map(
    reviews.filter(each => each.doneOn && each.dueOn).map(each => [each.doneOn, each.dueOn]),
  );
  let number = 0;
  const past = stones.map((stone): StoneEvent => {
    const on = LocalDate.of(stone.on_day);
    if (stone.kind === 'session')
      return {
        kind: 'session',
        on,
        minutes: stone.minutes ?? 60,
        remote: stone.how !== 'in-person' && stone.how !== 'custody-visit',
      };
    if (stone.kind !== 'review') return { kind: stone.kind, on };
    number++;
    const due = dueBy.get(stone.on_day);
    const late = due ? Math.max(0, LocalDate.of(due).daysUntil(on)) : 0;
    const label = `Review ${number}, ${inPicture(on)}${late ? `, ${counted(late, 'day')} late` : ''}`;
    return { kind: 'review', on, late: late > 0, label, short: `Review ${number}` };
  });
  const next = reviews.find(each => !each.doneOn && !each.closedOn && each.dueOn);
  const dueOn = next?.dueOn ? LocalDate.of(next.dueOn) : null;
  const ahead: StoneEvent[] = dueOn
    ? [
        {
          kind: 'due',
          on: dueOn,
          label: `Review ${number + 1} due ${inPicture(dueOn)}`,
          short: `Review ${number + 1}`,
          state: dueOn.isBefore(today) ? 'late' : 'soon',
        },
      ]
    : [];
  const end = match.planned_end_on && !match.ended_on ? LocalDate.of(match.planned_end_on) : null;
  const flag: StoneEvent[] = end?.isAfter(today)
    ? [{ kind: 'due', on: end, label: `Planned end ${inPicture(end)}`, short: 'Planned end', state: 'wait' }]
    : [];
  return [...past, ...ahead, ...flag];
}
