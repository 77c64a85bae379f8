import { round } from './stones-scale.js';

export interface KeptPoint {
  readonly label: string;
  readonly kept: number;
  readonly counted: number;
}

interface KeptLineProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly KeptPoint[];
}

const WIDTH = 360;
const TOP = 34;
const FLOOR = 96;
const HALF = 0.5;

/** From half (the floor) to all (the top); what is below half lies on the floor and says its counts all the same. */
export const heightOf = ({ kept, counted }: Pick<KeptPoint, 'kept' | 'counted'>): number => {
  const share = counted === 0 ? 1 : Math.max(kept / counted, HALF);
  return round(FLOOR - ((FLOOR - TOP) * (share - HALF)) / (1 - HALF));
};

/** Kept of counted, period by period; each point carries its counts, never a percentage. */
export const KeptLine = ({ id, title, points }: KeptLineProps) => {
  const step = points.length > 1 ? (WIDTH - 96) / (points.length - 1) : 0;
  const placed = points.map((point, index) => ({
    ...point,
    x: round(58 + index * step),
    y: heightOf(point),
  }));
  return (
    <svg class="cairn-svg" viewBox={`0 0 ${WIDTH} 122`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>
        {points.map(point => `${point.label}: ${point.kept} of ${point.counted}.`).join(' ')}
      </desc>
      <path d={`M30 ${TOP}H${WIDTH}`} stroke="var(--good-mark)" stroke-dasharray="2 5" stroke-width="1.5" />
      <path d={`M30 ${FLOOR}H${WIDTH}`} stroke="var(--line-firm)" />
      <text x="0" y={TOP + 4}>
        all
      </text>
      <text x="0" y={FLOOR + 4}>
        half
      </text>
      {placed.length > 1 && (
        <path
          d={`M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`}
          fill="none"
          stroke="var(--stone-1)"
          stroke-width="2.5"
          stroke-linejoin="round"
        />
      )}
      {placed.map(({ label, kept, counted, x, y }) => (
        <g key={label}>
          <circle
            cx={x}
            cy={y}
            r="4.5"
            fill={kept === counted ? 'var(--stone-1)' : 'var(--soon-mark)'}
            stroke="var(--surface)"
            stroke-width="2"
          />
          <text class="t-strong" x={x} y={y - 12} text-anchor="middle">
            {kept} of {counted}
          </text>
          <text x={x} y={FLOOR + 20} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
};
