import { round } from './stones-scale.js';

interface SparklineProps {
  readonly id: string;
  /** Says the whole story: the line has no other words. */
  readonly title: string;
  readonly values: readonly number[];
}

const WIDTH = 96;
const HEIGHT = 24;

/** A trend beside its last figure, in words' height. */
export const Sparkline = ({ id, title, values }: SparklineProps) => {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? (WIDTH - 8) / (values.length - 1) : 0;
  const points = values.map((value, index) => ({
    x: round(4 + index * step),
    y: round(HEIGHT - 4 - ((HEIGHT - 8) * value) / most),
  }));
  const last = points.at(-1);
  return (
    <svg
      class="cairn-sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-t`}
    >
      <title id={`${id}-t`}>{title}</title>
      {points.length > 1 && (
        <path
          d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`}
          fill="none"
          stroke="var(--stone-1)"
          stroke-width="2"
        />
      )}
      {last && <circle cx={last.x} cy={last.y} r="3" fill="var(--stone-1)" />}
    </svg>
  );
};
