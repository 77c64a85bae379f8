import { type Day, dayOf, plusMonths } from './calendar.js';
import type { Chance } from './chance.js';
import type { Ask, History, PlainEvent, Programme, Setting, Trigger } from './history.js';
import type { Limit } from '#practice';

export const TOPICS = ['aims', 'wishes', 'views'] as const;
export const SIDES = ['mentor', 'mentee', 'service'] as const;
const FIRST = dayOf('2023-10-01');
const LAST = dayOf('2025-06-30');

export const someLimit = (chance: Chance): Limit =>
  chance.oneOf<() => Limit>(
    () => ({ months: chance.whole(1, 6) }),
    () => ({ days: chance.whole(3, 90) }),
    () => ({ workingDays: chance.whole(1, 25) }),
  )();

export const someSettings = (chance: Chance, keys: readonly string[]): Setting[] =>
  keys.flatMap(rule => {
    const days = new Set(chance.times(0, 3, () => chance.whole(FIRST, LAST)));
    return [...days].map(from => ({
      rule,
      from,
      limit: someLimit(chance),
      notice: chance.often(0.5) ? chance.whole(0, 40) : null,
      written: from + chance.whole(-60, 60),
    }));
  });

export const someAsks = (chance: Chance, many: number, topics: readonly string[]): Ask[] =>
  Array.from({ length: many }, (_, place) => {
    const asOf = place === 0 ? LAST : chance.whole(FIRST + 60, LAST);
    const limit = chance.often(0.3) ? someLimit(chance) : null;
    return {
      asOf,
      recordedBy: chance.often(0.4) ? asOf + chance.whole(-90, 30) : null,
      judgedBy: limit || chance.often(0.3) ? 'framework' : 'programme',
      limit,
      topic: topics.length > 0 && chance.often(0.3) ? chance.oneOf(...topics) : null,
    };
  });

/** Spells that touch, overlap by a day or leave gaps; events on, before and after every edge; corrections; waivers. */
export function someHistory(chance: Chance, programmes: readonly Programme[]): History {
  const spells = someSpells(chance);
  const closed = chance.often(0.4) ? chance.whole(FIRST, LAST) : null;
  const triggers = someTriggers(chance, closed);
  const edges = [
    ...spells.flatMap(s => [s.from, s.to ?? LAST]),
    ...triggers.flatMap(t => [t.on, t.known, t.on + 7]),
  ];
  const events = someEvents(
    chance,
    edges.flatMap(day => [day, day - 1, day + 1, plusMonths(day, 3), day + 14]),
  );
  const opened = [...edges, ...events.map(event => event.on)];
  const steps = chance.times(0, 4, () => step(chance));
  return {
    id: chance.id(),
    programme: chance.often(0.9) ? chance.oneOf(...programmes) : null,
    owner: chance.often(0.5) ? chance.oneOf(...programmes).lead : null,
    spells,
    triggers,
    events,
    own: someOwn(chance),
    pauses: chance.times(0, 2, () => period(chance, chance.whole(FIRST, LAST))),
    waivers: [...new Set(chance.some(opened, 0.06))].map(day => {
      const on = day + chance.whole(-5, 120);
      return { opened: day, on, written: on + chance.whole(0, 20) };
    }),
    steps,
    met: chance.times(0, 4, place =>
      need(
        chance,
        steps.map(s => s.on),
        place,
      ),
    ),
    overrides: chance
      .some(steps, 0.4)
      .map(s => ({ step: s.id, on: s.on, written: s.on + chance.whole(0, 30) })),
  };
}

function period(chance: Chance, from: Day): { from: Day; to: Day | null } {
  return { from, to: chance.often(0.7) ? from + chance.whole(0, 200) : null };
}

function someSpells(chance: Chance): History['spells'] {
  const spells: { from: Day; to: Day | null; written: Day }[] = [];
  let from = chance.whole(FIRST, FIRST + 250);
  for (let left = chance.whole(0, 3); left > 0; left--) {
    const spell = period(chance, from);
    spells.push({ ...spell, written: from + chance.whole(0, 60) });
    if (spell.to === null) break;
    from = spell.to + chance.oneOf(0, 1, 2, 30, 100);
  }
  return spells;
}

function someTriggers(chance: Chance, closed: Day | null): History['triggers'] {
  const start = chance.whole(FIRST, LAST - 100);
  return chance
    .times(0, 8, (): Trigger => {
      const on = start + chance.whole(0, 90);
      const known = on - chance.whole(0, 80);
      return {
        kind: chance.often(0.75) ? 'main' : 'first',
        on,
        known,
        closed,
        written: known + chance.whole(0, 40),
      };
    })
    .filter(
      (one, place, all) => all.findIndex(other => other.on === one.on && other.kind === one.kind) === place,
    )
    .flatMap(one => (chance.often(0.1) ? [one, one] : [one]));
}

function someEvents(chance: Chance, near: readonly Day[]): PlainEvent[] {
  return chance.times(0, 12, place => {
    const on = near.length > 0 && chance.often(0.5) ? chance.oneOf(...near) : chance.whole(FIRST, LAST);
    const written = on + chance.whole(0, 50);
    const topics = chance.often(0.6) ? [...TOPICS] : chance.some(TOPICS, 0.5);
    const superseded = chance.often(0.2) ? written + chance.whole(1, 60) : null;
    return {
      ref: `e${String(place).padStart(2, '0')}`,
      on,
      topics,
      side: chance.oneOf(...SIDES),
      written,
      superseded,
    };
  });
}

function someOwn(chance: Chance): History['own'] {
  const from = chance.often(0.5) ? null : chance.whole(FIRST, LAST);
  const one = () =>
    chance.oneOf({ months: chance.whole(1, 5), days: null }, { months: null, days: chance.whole(5, 60) });
  return chance.times(0, 2, place => ({
    from: place === 0 ? from : (from ?? FIRST) + chance.whole(10, 200),
    ...one(),
  }));
}

function step(chance: Chance): History['steps'][number] {
  const on = chance.whole(FIRST, LAST);
  const closed = chance.often(0.3) ? on + chance.whole(0, 60) : null;
  return { id: chance.id(), on, closed, written: on + chance.whole(0, 30) };
}

function need(chance: Chance, steps: readonly Day[], place: number): History['met'][number] {
  const on =
    steps.length > 0 && chance.often(0.6)
      ? chance.oneOf(...steps) + chance.whole(-20, 20)
      : chance.whole(FIRST, LAST);
  return { on, until: chance.often(0.5) ? on + chance.whole(0, 60) : null, ref: `m${place}` };
}
