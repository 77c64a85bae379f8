import type { Limit } from '#practice';
import { type Day, plusMonths, plusWorkingDays } from './calendar.js';
import { type Ask, type History, type Trial, wasWritten } from './history.js';

/** One clock before it is judged. */
export interface Clock {
  opened: Day;
  /** From where the limit counts; null while it cannot be known. */
  base: Day | null;
  cap?: Day | null;
  done: Day | null;
  ref: string | null;
  closed: Day | null;
  partial?: Day | null;
  sides?: Readonly<Record<string, Day>>;
  step?: string;
}

/** What both the engine and the oracle must say of an occurrence. */
export interface Verdict {
  readonly subject: string;
  readonly owner: string | null;
  readonly opened: Day;
  readonly due: Day | null;
  readonly done: Day | null;
  readonly ref: string | null;
  readonly closed: Day | null;
  readonly waived: Day | null;
  readonly state: string;
  readonly partial: Day | null;
  readonly stilled: boolean;
  readonly late: readonly string[];
  readonly absent: readonly string[];
  readonly step: string | null;
  readonly overridden: boolean;
}

export function moved(day: Day, limit: Limit, sign: 1 | -1, history: History): Day {
  if (limit.months !== undefined) return plusMonths(day, sign * limit.months);
  if (limit.days !== undefined) return day + sign * limit.days;
  return plusWorkingDays(day, sign * limit.workingDays, holidaysOf(history));
}

const holidaysOf = (history: History) => history.programme?.holidays ?? ENGLAND.holidays;

/** The holidays that count where a document belongs to no programme. */
export const ENGLAND: { holidays: ReadonlySet<Day> } = { holidays: new Set() };

export function judge(history: History, trial: Trial, ask: Ask, clock: Clock, gate = false): Verdict {
  const due = gate ? clock.base : dueOf(history, trial, ask, clock);
  const waiver = history.waivers.find(
    one => one.opened === clock.opened && one.on <= ask.asOf && wasWritten(one.written, ask),
  );
  const override = history.overrides.find(
    one => one.step === clock.step && one.on <= ask.asOf && wasWritten(one.written, ask),
  );
  const sides = clock.sides ?? {};
  return {
    subject: history.id,
    owner: history.owner ?? history.programme?.lead ?? null,
    opened: clock.opened,
    due,
    done: clock.done,
    ref: clock.ref,
    closed: clock.closed,
    waived: waiver?.on ?? null,
    state: stateOf(clock, due, waiver !== undefined, ask.asOf, gate ? 0 : noticeOf(history, trial, ask)),
    partial: clock.partial ?? null,
    stilled:
      trial.stilled === true &&
      history.pauses.some(p => p.from <= ask.asOf && (p.to === null || p.to > ask.asOf)),
    late: (trial.sides ?? []).filter(side => due !== null && (sides[side] ?? due) > due),
    absent: (trial.sides ?? []).filter(side => sides[side] === undefined),
    step: clock.step ?? null,
    overridden: gate && override !== undefined,
  };
}

function stateOf(clock: Clock, due: Day | null, waived: boolean, asOf: Day, notice: number): string {
  const { done, closed } = clock;
  if (waived) return 'waived';
  if (done !== null) return due === null || done <= due ? 'done' : 'done-late';
  if (closed !== null) return due === null || closed <= due ? 'lapsed' : 'missed';
  if (due === null) return 'waiting';
  if (asOf > due) return 'overdue';
  return due - asOf <= notice ? 'due-soon' : 'upcoming';
}

function dueOf(history: History, trial: Trial, ask: Ask, clock: Clock): Day | null {
  const fallback = programmeSetting(history, `${trial.key}/fallback`, ask, clock.opened);
  if (trial.count !== undefined && fallback) {
    const latest = moved(clock.opened, fallback, 1, history);
    if (clock.base === null || clock.base > latest) return latest;
  }
  if (clock.base === null) return null;
  const due = moved(
    clock.base,
    limitOf(history, trial, ask, clock.opened),
    trial.countsBack ? -1 : 1,
    history,
  );
  return clock.cap === undefined || clock.cap === null ? due : Math.min(due, clock.cap);
}

function limitOf(history: History, trial: Trial, ask: Ask, opened: Day): Limit {
  if (ask.limit) return ask.limit;
  const since = (from: Day | null) => from ?? -Infinity;
  let own: Limit | null = null;
  for (const one of trial.ownLimit ? [...history.own].sort((a, b) => since(a.from) - since(b.from)) : []) {
    if (since(one.from) > opened) continue;
    if (one.months !== null) own = { months: one.months };
    else if (one.days !== null) own = { days: one.days };
  }
  return own ?? programmeSetting(history, trial.key, ask, opened) ?? trial.limit;
}

function programmeSetting(history: History, rule: string, ask: Ask, opened: Day): Limit | null {
  if (ask.judgedBy === 'framework' || ask.limit) return null;
  let [found, from]: [Limit | null, Day] = [null, -Infinity];
  for (const one of history.programme?.settings ?? []) {
    if (one.rule !== rule || one.from > opened || !wasWritten(one.written, ask) || one.from < from) continue;
    [found, from] = [one.limit, one.from];
  }
  return found;
}

function noticeOf(history: History, trial: Trial, ask: Ask): number {
  if (ask.judgedBy === 'framework' || ask.limit) return trial.notice;
  let [found, from] = [trial.notice, -Infinity];
  for (const one of history.programme?.settings ?? []) {
    if (one.rule !== trial.key || one.from > ask.asOf || !wasWritten(one.written, ask)) continue;
    if (one.notice !== null && one.from > from) [found, from] = [one.notice, one.from];
  }
  return found;
}
