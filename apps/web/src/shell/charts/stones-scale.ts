import { dayNumber, type Flagged, type Span, type StoneEvent } from './stone-events.js';

const PAD = 12;
/** The path within a row. */
export const BASE = 84;
const LIFT = 40;
const NEAR = 150;
const EDGE = 70;

export interface Place {
  readonly row: number;
  readonly x: number;
  /** The top of the row; everything in it is counted from there. */
  readonly y: number;
}

export const round = (n: number): number => Math.round(n * 10) / 10;

/** Where a day lies in a drawing folded into rows. Nothing is measured in the browser. */
export class StonesScale {
  readonly height: number;
  private readonly start: number;
  private readonly end: number;
  private readonly perRow: number;
  private readonly perDay: number;
  private readonly tops: readonly number[];

  constructor(
    span: Span,
    readonly events: readonly StoneEvent[],
    readonly width: number,
    readonly rows: number,
  ) {
    this.start = dayNumber(span.from);
    this.end = Math.max(dayNumber(span.to), this.start + 1);
    this.perRow = (this.end - this.start) / rows;
    this.perDay = (width - 2 * PAD) / this.perRow;
    const rowHeight = rows > 1 ? 148 : 164;
    // A row with nothing in its upper lane is lower; its own lanes keep their places relative to the path.
    const flagged = new Set(events.filter(isFlagged).map(event => this.rowOf(dayNumber(event.on))));
    let lifted = 0;
    this.tops = Array.from({ length: rows }, (_, row) => {
      if (rows > 1 && !flagged.has(row)) lifted += LIFT;
      return row * rowHeight - lifted;
    });
    this.height = this.topOf(rows - 1) + rowHeight;
  }

  get left(): number {
    return PAD;
  }
  get right(): number {
    return this.width - PAD;
  }
  topOf(row: number): number {
    return this.tops[row] ?? 0;
  }
  includes(day: number): boolean {
    return day >= this.start && day <= this.end;
  }
  at(day: number): Place {
    const row = this.rowOf(day);
    const x = PAD + (day - this.start - row * this.perRow) * this.perDay;
    return { row, x: round(Math.min(this.right, Math.max(PAD, x))), y: this.topOf(row) };
  }
  /** How far the path of a row has been walked by a day. */
  walked(row: number, day: number): number {
    const from = this.start + row * this.perRow;
    return round(PAD + Math.min(Math.max(day - from, 0), this.perRow) * this.perDay);
  }
  anchorAt(x: number): 'start' | 'middle' | 'end' {
    return x < EDGE ? 'start' : x > this.width - EDGE ? 'end' : 'middle';
  }
  /** A label at an edge begins or ends there. */
  labelX(x: number): number {
    if (x < EDGE) return Math.max(2, x - 6);
    return x > this.width - EDGE ? Math.min(this.width - 2, x + 6) : x;
  }

  /** Of labels too near to one another the earlier goes to the lower lane; where that is taken too, only its mark stays. */
  lanes(): Map<Flagged, 'high' | 'low' | 'none'> {
    const lanes = new Map<Flagged, 'high' | 'low' | 'none'>();
    const next = new Map<string, number>();
    const flags = this.events.filter(isFlagged).sort((a, b) => dayNumber(b.on) - dayNumber(a.on));
    for (const flag of flags) {
      const { row, x } = this.at(dayNumber(flag.on));
      const free = (['high', 'low'] as const).find(
        lane => (next.get(`${row} ${lane}`) ?? Infinity) - x >= NEAR,
      );
      if (free) next.set(`${row} ${free}`, x);
      lanes.set(flag, free ?? 'none');
    }
    return lanes;
  }

  private rowOf(day: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((day - this.start) / this.perRow)));
  }
}

export const isFlagged = (event: StoneEvent): event is Flagged =>
  event.kind === 'review' || event.kind === 'due';
