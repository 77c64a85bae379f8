import { byDay, dayNumber, type Flagged, type StoneEvent } from './stone-events.js';
import { BASE, type Place, round, type StonesScale } from './stones-scale.js';

const RADII = [
  { minutes: 30, rx: 6.5 },
  { minutes: 45, rx: 8 },
  { minutes: 60, rx: 9.5 },
  { minutes: 90, rx: 11 },
] as const;
const MISSED_RX = 7;

/** The radius of the length that is nearest. */
export const radiusFor = (minutes: number): number =>
  RADII.reduce((best, next) =>
    Math.abs(next.minutes - minutes) < Math.abs(best.minutes - minutes) ? next : best,
  ).rx;

interface Stone {
  readonly event: Extract<StoneEvent, { kind: 'session' | 'missed' }>;
  readonly place: Place;
  readonly rx: number;
  readonly ry: number;
  readonly cy: number;
  readonly high: number;
}

/** Each stone rests on the path, or on the one before where they would overlap: three high at most. */
export function layStones(scale: StonesScale): Stone[] {
  const laid: Stone[] = [];
  for (const event of [...scale.events].sort(byDay)) {
    if (event.kind !== 'session' && event.kind !== 'missed') continue;
    const place = scale.at(dayNumber(event.on));
    const rx = event.kind === 'missed' ? MISSED_RX : radiusFor(event.minutes);
    const ry = rx * 0.72;
    const under = laid.at(-1);
    const stacked =
      under &&
      under.place.row === place.row &&
      place.x - under.place.x < (under.rx + rx) * 0.7 &&
      under.high < 3;
    const cy = stacked ? under.cy - under.ry - ry : place.y + BASE - 1 - ry;
    laid.push({ event, place, rx, ry, cy, high: stacked ? under.high + 1 : 1 });
  }
  return laid;
}

export const Stones = ({ scale }: { scale: StonesScale }) => (
  <>
    {layStones(scale).map(({ event, place, rx, ry, cy }, index) => {
      const shape = { key: index, cx: place.x, cy: round(cy), rx, ry: round(ry) };
      if (event.kind === 'missed') {
        return (
          <ellipse
            {...shape}
            fill="var(--surface)"
            stroke="var(--none-mark)"
            stroke-width="1.5"
            stroke-dasharray="3 2"
          />
        );
      }
      const tilt = (dayNumber(event.on) % 5) * 3 - 6;
      return (
        <ellipse
          {...shape}
          fill={event.remote ? 'var(--stone-2)' : 'var(--stone-1)'}
          transform={`rotate(${tilt} ${place.x} ${round(cy)})`}
        />
      );
    })}
  </>
);

export const CheckIns = ({ scale }: { scale: StonesScale }) => (
  <>
    {scale.events
      .filter(event => event.kind === 'check-in')
      .map((event, index) => {
        const { x, y } = scale.at(dayNumber(event.on));
        return (
          <path key={index} d={`M${x} ${y + BASE + 3}l5.5 5.5-5.5 5.5-5.5-5.5Z`} fill="var(--wait-mark)" />
        );
      })}
  </>
);

const Cairn = ({ x, y, late }: { x: number; y: number; late: boolean }) => (
  <>
    <path d={`M${x} ${y + 42}V${y + BASE}`} stroke="var(--stone-3)" stroke-width="1.5" />
    <g fill={late ? 'var(--late-mark)' : 'var(--stone-3)'}>
      <ellipse cx={x} cy={y + 38} rx="10" ry="4.2" />
      <ellipse cx={round(x - 0.8)} cy={y + 30} rx="7" ry="3.6" />
      <ellipse cx={round(x + 0.6)} cy={y + 23} rx="4.5" ry="3" />
    </g>
  </>
);

const Pennant = ({ x, y, state }: { x: number; y: number; state: string }) => (
  <>
    <path d={`M${x} ${y + BASE}V${y + 30}`} stroke={`var(--${state}-mark)`} stroke-width="2" />
    <path d={`M${x} ${y + 24}h13l-4 5 4 5h-13Z`} fill={`var(--${state}-mark)`} />
  </>
);

const toneOf = (flag: Flagged): string =>
  flag.kind === 'due' ? `t-${flag.state}` : flag.late ? 't-late' : 't-strong';

const FlagLabel = ({
  scale,
  flag,
  place,
  low,
}: {
  scale: StonesScale;
  flag: Flagged;
  place: Place;
  low: boolean;
}) => {
  const text = scale.rows > 1 ? (flag.short ?? flag.label) : flag.label;
  // In the lower lane the pole stands in the way: the label keeps to its left, or at the left edge to its right.
  const left = place.x > 130;
  return low ? (
    <text
      class={toneOf(flag)}
      x={place.x + (left ? -6 : 16)}
      y={place.y + 64}
      text-anchor={left ? 'end' : 'start'}
    >
      {text}
    </text>
  ) : (
    <text
      class={toneOf(flag)}
      x={scale.labelX(place.x)}
      y={place.y + 13}
      text-anchor={scale.anchorAt(place.x)}
    >
      {text}
    </text>
  );
};

/** Reviews and what is due, in the upper lane: first every mark, then the words, so that no pole crosses a label. */
export const Flags = ({ scale }: { scale: StonesScale }) => {
  const flags = [...scale.lanes()].map(([flag, lane]) => ({
    flag,
    lane,
    place: scale.at(dayNumber(flag.on)),
  }));
  return (
    <>
      {flags.map(({ flag, place }, index) =>
        flag.kind === 'review' ? (
          <Cairn key={index} {...place} late={flag.late} />
        ) : (
          <Pennant key={index} {...place} state={flag.state} />
        ),
      )}
      {flags.map(({ flag, lane, place }, index) =>
        lane === 'none' ? null : (
          <FlagLabel key={index} scale={scale} flag={flag} place={place} low={lane === 'low'} />
        ),
      )}
    </>
  );
};
