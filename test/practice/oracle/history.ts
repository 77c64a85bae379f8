import type { Limit } from '#practice';
import type { Day } from './calendar.js';

export interface Programme {
  readonly id: string;
  readonly lead: string;
  readonly holidays: ReadonlySet<Day>;
  /** By rule key. */
  readonly settings: readonly Setting[];
}

export interface Setting {
  readonly rule: string;
  readonly from: Day;
  readonly limit: Limit;
  readonly notice: number | null;
  readonly written: Day;
}

/** One event of a subject as it was written, corrected or not. */
export interface PlainEvent {
  readonly ref: string;
  readonly on: Day;
  readonly topics: readonly string[];
  readonly side: string;
  readonly written: Day;
  readonly superseded: Day | null;
}

export interface Trigger {
  readonly kind: 'main' | 'first';
  readonly on: Day;
  readonly known: Day;
  readonly closed: Day | null;
  readonly written: Day;
}

/** Everything that the rules can read about one subject. */
export interface History {
  readonly id: string;
  readonly programme: Programme | null;
  readonly owner: string | null;
  readonly spells: readonly { readonly from: Day; readonly to: Day | null; readonly written: Day }[];
  readonly triggers: readonly Trigger[];
  readonly events: readonly PlainEvent[];
  readonly own: readonly {
    readonly from: Day | null;
    readonly months: number | null;
    readonly days: number | null;
  }[];
  readonly pauses: readonly { readonly from: Day; readonly to: Day | null }[];
  readonly waivers: readonly { readonly opened: Day; readonly on: Day; readonly written: Day }[];
  readonly steps: readonly {
    readonly id: string;
    readonly on: Day;
    readonly closed: Day | null;
    readonly written: Day;
  }[];
  readonly met: readonly { readonly on: Day; readonly until: Day | null; readonly ref: string }[];
  readonly overrides: readonly { readonly step: string; readonly on: Day; readonly written: Day }[];
}

/** The rule that is tried, in the oracle's own terms. */
export interface Trial {
  readonly key: string;
  readonly limit: Limit;
  readonly notice: number;
  readonly lead?: Limit;
  readonly topics?: readonly string[];
  readonly sides?: readonly string[];
  readonly ownLimit?: boolean;
  readonly stilled?: boolean;
  readonly countsBack?: boolean;
  readonly count?: number;
  /** The limit of the rule that it comes after, with that rule's sides. */
  readonly after?: boolean;
}

export interface Ask {
  readonly asOf: Day;
  readonly recordedBy: Day | null;
  readonly judgedBy: 'programme' | 'framework';
  readonly limit: Limit | null;
  readonly topic: string | null;
}

export const wasWritten = (written: Day, ask: Ask): boolean =>
  ask.recordedBy === null || written <= ask.recordedBy;

const stands = (event: PlainEvent, ask: Ask): boolean =>
  ask.recordedBy === null
    ? event.superseded === null
    : event.written <= ask.recordedBy && (event.superseded === null || event.superseded > ask.recordedBy);

const isWhole = (event: PlainEvent, trial: Trial, ask: Ask): boolean =>
  ask.topic !== null
    ? event.topics.includes(ask.topic)
    : (trial.topics ?? []).every(topic => event.topics.includes(topic));

const byDay = new WeakMap<History, Map<Day, readonly PlainEvent[]>>();

function written(history: History, day: Day): readonly PlainEvent[] {
  const days =
    byDay.get(history) ??
    new Map(history.events.map(one => [one.on, history.events.filter(e => e.on === one.on)]));
  byDay.set(history, days);
  return days.get(day) ?? [];
}

/** What happened on a day, as the question sees it. */
export function happenedOn(history: History, day: Day, trial: Trial, ask: Ask) {
  const standing = written(history, day).filter(event => stands(event, ask));
  const byRef = (a: PlainEvent, b: PlainEvent) => (a.ref < b.ref ? -1 : 1);
  return {
    whole: standing.filter(event => isWhole(event, trial, ask)).sort(byRef),
    partial: trial.topics ? standing.filter(event => !isWhole(event, trial, ask)).sort(byRef) : [],
  };
}
