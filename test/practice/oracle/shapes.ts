import type { Day } from './calendar.js';
import { type Ask, happenedOn, type History, type Trial, wasWritten } from './history.js';
import { type Clock, judge, moved, type Verdict } from './judge.js';

export type Oracle = (history: History, trial: Trial, ask: Ask) => Verdict[];

const closedBy = (closed: Day | null, ask: Ask) => (closed !== null && closed <= ask.asOf ? closed : null);

/** Walks each spell day by day and lets whatever happens answer the running clock. */
export const recurringOracle: Oracle = (history, trial, ask) => {
  const clocks: Clock[] = [];
  for (const spell of history.spells) {
    if (spell.from > ask.asOf || !wasWritten(spell.written, ask)) continue;
    const end = closedBy(spell.to, ask);
    const first = trial.lead ? moved(spell.from, trial.lead, -1, history) : spell.from;
    let running: Clock = {
      opened: spell.from,
      base: spell.from,
      done: null,
      ref: null,
      closed: null,
      partial: null,
    };
    for (let day = first; day <= (end ?? ask.asOf); day++) {
      const { whole, partial } = happenedOn(history, day, trial, ask);
      if (whole[0]) {
        clocks.push({ ...running, done: day, ref: whole[0].ref });
        running = { opened: day, base: day, done: null, ref: null, closed: null, partial: null };
      } else if (partial[0]) running.partial = day;
    }
    clocks.push({ ...running, closed: end });
  }
  return clocks.map(clock => judge(history, trial, ask, clock));
};

/** Looks day by day for the first answer from a day on: of every side, where sides are asked for. */
function answer(
  history: History,
  trial: Trial,
  ask: Ask,
  from: Day,
): Pick<Clock, 'done' | 'ref' | 'partial' | 'sides'> {
  const wanted = trial.sides ?? [];
  const sides: Record<string, Day> = {};
  const refs: Record<string, string> = {};
  let partialOn: Day | null = null;
  for (let day = from; day <= ask.asOf; day++) {
    const { whole, partial } = happenedOn(history, day, trial, ask);
    for (const event of whole) {
      if (wanted.length === 0) return { done: day, ref: event.ref, partial: partialOn, sides: {} };
      if (!wanted.includes(event.side) || sides[event.side] !== undefined) continue;
      sides[event.side] = day;
      refs[event.side] = event.ref;
    }
    if (wanted.length > 0 && wanted.every(side => sides[side] !== undefined)) {
      const last = [...wanted].sort().find(side => sides[side] === day) ?? '';
      return { done: day, ref: refs[last] ?? null, partial: partialOn, sides };
    }
    if (partial[0]) partialOn = day;
  }
  return { done: null, ref: null, partial: partialOn, sides };
}

export const withinOracle: Oracle = (history, trial, ask) =>
  withinClocks(history, trial, ask, 'main').map(clock => judge(history, trial, ask, clock));

function withinClocks(history: History, trial: Trial, ask: Ask, kind: 'main' | 'first'): Clock[] {
  const clocks: Clock[] = [];
  const seen = new Set<Day>();
  for (const trigger of history.triggers) {
    const opened = trial.countsBack ? trigger.known : trigger.on;
    if (
      trigger.kind !== kind ||
      opened > ask.asOf ||
      !wasWritten(trigger.written, ask) ||
      seen.has(trigger.on)
    )
      continue;
    seen.add(trigger.on);
    const from = trial.lead ? moved(opened, trial.lead, -1, history) : opened;
    clocks.push({
      opened,
      base: trigger.on,
      closed: closedBy(trigger.closed, ask),
      ...answer(history, trial, ask, from),
    });
  }
  return clocks;
}

export const byCountOracle: Oracle = (history, trial, ask) => {
  const counts = history.triggers.filter(
    one => one.kind === 'main' && one.on <= ask.asOf && wasWritten(one.written, ask),
  );
  const days = [...new Set(counts.map(one => one.on))].sort((a, b) => a - b);
  const [opened] = days;
  if (opened === undefined) return [];
  const nth = days[(trial.count ?? 0) - 1] ?? null;
  const next = days[trial.count ?? 0];
  let from = opened;
  if (trial.after) {
    const { topics: _topics, ...plain } = trial;
    const firsts = withinClocks(history, plain, { ...ask, topic: null }, 'first').map(clock => clock.done);
    const done = Math.min(...firsts.map(one => one ?? Infinity));
    from = Math.max(opened, done + 1);
  }
  const closed = closedBy(counts[0]?.closed ?? null, ask);
  const found = Number.isFinite(from)
    ? answer(history, trial, ask, from)
    : { done: null, ref: null, partial: null, sides: {} };
  const clock = { opened, base: nth, cap: next === undefined ? null : next - 1, closed, ...found };
  return [judge(history, trial, ask, clock)];
};

export const gateOracle: Oracle = (history, trial, ask) => {
  const verdicts: Verdict[] = [];
  for (const step of history.steps) {
    if (step.on > ask.asOf || !wasWritten(step.written, ask)) continue;
    const known = history.met.filter(one => one.on <= ask.asOf);
    let found = null;
    for (const one of known) {
      const holds = one.on <= step.on && (one.until === null || one.until >= step.on);
      if (holds && (!found || one.on < found.on || (one.on === found.on && one.ref < found.ref))) found = one;
    }
    for (let day = step.on + 1; !found && day <= ask.asOf; day++)
      found = known.filter(one => one.on === day).sort((a, b) => (a.ref < b.ref ? -1 : 1))[0] ?? null;
    const clock: Clock = {
      opened: step.on,
      base: step.on,
      done: found?.on ?? null,
      ref: found?.ref ?? null,
      closed: closedBy(step.closed, ask),
      step: step.id,
    };
    verdicts.push(judge(history, trial, ask, clock, true));
  }
  return verdicts;
};
