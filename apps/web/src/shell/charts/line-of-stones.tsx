import { Details } from '../components/details.js';
import { Table } from '../components/table.js';
import { counted } from '../words/counts.js';
import { inSentence } from '../words/dates.js';
import type { Span, StoneEvent } from './stone-events.js';
import { StonesDrawing } from './stones-drawing.js';
import { StonesLegend } from './stones-legend.js';
import { byMonth, storyOf } from './stones-story.js';

interface LineOfStonesProps {
  /** `Amara and Tom`. */
  readonly who: string;
  readonly span: Span;
  readonly events: readonly StoneEvent[];
}

const WIDE = 1080;
const NARROW = 320;
const QUARTER = 91;

/** A relationship as stones on a path: twice drawn from the same events, for a desk and for a phone, and once told. */
export const LineOfStones = ({ who, span, events }: LineOfStonesProps) => {
  const drawing = {
    title: `${who}, ${inSentence(span.from)} to ${inSentence(span.to)}`,
    story: storyOf(events, span),
    span,
    events,
  };
  const rows = Math.max(1, Math.ceil(span.from.daysUntil(span.to) / QUARTER));
  return (
    <>
      <figure class="cairn-figure">
        <div class="stones--wide">
          <StonesDrawing id="stones-wide" {...drawing} width={WIDE} rows={1} />
        </div>
        <div class="stones--narrow">
          <StonesDrawing id="stones-narrow" {...drawing} width={NARROW} rows={rows} />
        </div>
        <StonesLegend />
      </figure>
      <Details summary="Read it as a table">
        <Table
          caption={`Sessions of ${who} by month`}
          columns={[
            { text: 'Month' },
            { text: 'Met', numeric: true },
            { text: 'Not met', numeric: true },
            { text: 'Longest gap', numeric: true },
          ]}
          rows={byMonth(events, span).map(month => [
            month.month,
            month.met,
            month.missed,
            month.longestGap === null ? 'none' : counted(month.longestGap, 'day'),
          ])}
        />
      </Details>
    </>
  );
};
