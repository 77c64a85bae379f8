import { dayNumber, gaps, type Span, type StoneEvent } from './stone-events.js';
import { CheckIns, Flags, Stones } from './stones-marks.js';
import { GapMark, Months, Path } from './stones-path.js';
import { BASE, StonesScale } from './stones-scale.js';

export interface DrawingProps {
  readonly id: string;
  readonly title: string;
  /** The story in words, for whoever does not see the picture. */
  readonly story: string;
  readonly span: Span;
  readonly events: readonly StoneEvent[];
  readonly width: number;
  readonly rows: number;
}

const Today = ({ scale, today }: { scale: StonesScale; today: number }) => {
  const { x, y } = scale.at(today);
  return (
    <>
      <path d={`M${x} ${y + 44}V${y + BASE + 40}`} stroke="var(--ink)" stroke-width="2" />
      <text class="t-strong" x={scale.labelX(x)} y={y + BASE + 53} text-anchor={scale.anchorAt(x)}>
        Today
      </text>
    </>
  );
};

/** One drawing of a relationship: path, months, gaps, stones, today, and last the labels, whose halo keeps them readable. */
export const StonesDrawing = ({ id, title, story, span, events, width, rows }: DrawingProps) => {
  const within = events.filter(event => !event.on.isBefore(span.from) && !event.on.isAfter(span.to));
  const scale = new StonesScale(span, within, width, rows);
  const today = dayNumber(span.today);
  return (
    <svg
      class="cairn-svg"
      viewBox={`0 0 ${width} ${scale.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{story}</desc>
      <Path scale={scale} today={today} />
      <Months scale={scale} span={span} />
      {gaps(within, span).map(gap => (
        <GapMark key={gap.to.iso} scale={scale} gap={gap} />
      ))}
      <Stones scale={scale} />
      <CheckIns scale={scale} />
      {scale.includes(today) && <Today scale={scale} today={today} />}
      <Flags scale={scale} />
    </svg>
  );
};
