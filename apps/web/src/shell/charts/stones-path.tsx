import { LocalDate } from '#kernel';
import { monthShort } from '../words/dates.js';
import { dayNumber, type Gap, type Span } from './stone-events.js';
import { BASE, round, type StonesScale } from './stones-scale.js';

/** Firm up to today, dotted after it. */
export const Path = ({ scale, today }: { scale: StonesScale; today: number }) => (
  <>
    {Array.from({ length: scale.rows }, (_, row) => {
      const y = scale.topOf(row) + BASE;
      const walked = scale.walked(row, today);
      return (
        <g key={row}>
          {walked > scale.left && (
            <path d={`M${scale.left} ${y}H${walked}`} stroke="var(--line-firm)" stroke-width="2" />
          )}
          {walked < scale.right && (
            <path
              d={`M${walked} ${y}H${scale.right}`}
              stroke="var(--line-firm)"
              stroke-width="2"
              stroke-dasharray="1 7"
              stroke-linecap="round"
            />
          )}
        </g>
      );
    })}
  </>
);

function monthsOf({ from, to }: Span): LocalDate[] {
  const first = LocalDate.from(from.year, from.month, 1) ?? from;
  const count = (to.year - from.year) * 12 + to.month - from.month;
  return [from, ...Array.from({ length: count }, (_, index) => first.plusMonths(index + 1))];
}

/** A short tick for each month and its name below the path; the year at the start and in January. */
export const Months = ({ scale, span }: { scale: StonesScale; span: Span }) => (
  <>
    {monthsOf(span).map((month, index) => {
      const { x, y } = scale.at(dayNumber(month));
      const early = x < 24;
      const name = `${monthShort(month.month)}${index === 0 || month.month === 1 ? ` ${month.year}` : ''}`;
      // The first month gives way where the second one follows at once.
      const crowded = index === 0 && month.day > 20;
      return (
        <g key={month.iso}>
          <path d={`M${x} ${y + BASE + 1}v6`} stroke="var(--line-firm)" />
          {!crowded && x < scale.width - 30 && (
            <text
              x={x}
              y={y + BASE + 34}
              text-anchor={early ? 'start' : 'middle'}
              dx={early ? -6 : undefined}
            >
              {name}
            </text>
          )}
        </g>
      );
    })}
  </>
);

interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A gap row by row, kept clear of the stones at its ends. */
function stretches(scale: StonesScale, gap: Gap): Stretch[] {
  const a = scale.at(dayNumber(gap.from));
  const b = scale.at(dayNumber(gap.to));
  return Array.from({ length: b.row - a.row + 1 }, (_, index) => {
    const row = a.row + index;
    return {
      row,
      from: row === a.row ? round(a.x + 9) : scale.left,
      to: row === b.row ? round(b.x - 9) : scale.right,
    };
  }).filter(stretch => stretch.to > stretch.from);
}

/** Brick dashes on the path, with the number of days on the longest part. */
export const GapMark = ({ scale, gap }: { scale: StonesScale; gap: Gap }) => {
  const parts = stretches(scale, gap);
  const longest = parts.reduce<Stretch | null>(
    (best, part) => (best && best.to - best.from >= part.to - part.from ? best : part),
    null,
  );
  return (
    <>
      {parts.map(part => (
        <path
          key={part.row}
          d={`M${part.from} ${scale.topOf(part.row) + BASE}H${part.to}`}
          stroke="var(--late-mark)"
          stroke-width="3"
          stroke-dasharray="6 4"
        />
      ))}
      {longest && (
        <text
          class="t-late"
          x={round(Math.min(scale.width - 30, Math.max(30, (longest.from + longest.to) / 2)))}
          y={scale.topOf(longest.row) + BASE - 10}
          text-anchor="middle"
        >
          {gap.days} days
        </text>
      )}
    </>
  );
};
