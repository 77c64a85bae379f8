import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { occurrences, spellsOf, sql } from '#practice';
import { useDatabase } from '../support/database.js';
import { type Day, dayOf, isoOf } from './oracle/calendar.js';
import { Chance } from './oracle/chance.js';
import { layProgrammes } from './scratch.js';
import { recurringRule } from './scratch-rules.js';

interface Stretch {
  readonly from: Day;
  readonly to: Day | null;
  readonly counts: boolean;
}

/** Walks the periods of one subject in turn and joins those that count and touch. */
function spellsByHand(periods: readonly Stretch[], asOf: Day): [Day, Day | null][] {
  const spells: [Day, Day | null][] = [];
  let open: [Day, Day | null] | null = null;
  for (const period of periods) {
    if (period.from > asOf) break;
    if (!period.counts && period.to === period.from) continue;
    const to = period.to !== null && period.to <= asOf ? period.to : null;
    if (!period.counts) open = null;
    else if (open && open[1] !== null && period.from <= open[1] + 1) open[1] = to;
    else spells.push((open = [period.from, to]));
  }
  return spells;
}

describe('spells out of periods, against a slow oracle', () => {
  const database = useDatabase();
  const chance = new Chance(20261127);
  const subjects = new Map<string, Stretch[]>();
  let programme = '';

  beforeAll(async () => {
    programme = (await layProgrammes(database.owner, chance, []))[0]?.id ?? '';
    await database.owner.query(
      'create table scratch_period (subject_id uuid, programme_id uuid, owner_id uuid, started_on date, ended_on date, counts boolean)',
    );
    for (let left = 2_000; left > 0; left--) subjects.set(chance.id(), somePeriods());
    const rows = [...subjects].flatMap(([subject_id, periods]) =>
      periods.map(({ from, to, counts }) => ({
        subject_id,
        programme_id: programme,
        started_on: isoOf(from),
        ended_on: to === null ? null : isoOf(to),
        counts,
      })),
    );
    await database.owner.query(
      'insert into scratch_period select * from jsonb_populate_recordset(null::scratch_period, $1::jsonb)',
      [JSON.stringify(rows)],
    );
  });

  function somePeriods(): Stretch[] {
    const periods: Stretch[] = [];
    let from = dayOf('2025-01-01') + chance.whole(0, 100);
    for (let left = chance.whole(0, 6); left > 0; left--) {
      const to = left === 1 && chance.often(0.6) ? null : from + chance.oneOf(0, chance.whole(1, 60));
      periods.push({ from, to, counts: chance.often(0.65) });
      from = (to ?? from) + chance.oneOf(0, 0, 1, 2, 20);
    }
    return periods;
  }

  it.each(['2025-02-01', '2025-04-15', '2025-06-30', '2026-12-31'])(
    'finds the same spells as of %s',
    async iso => {
      const rule = {
        ...recurringRule({ key: 'spells', limit: { months: 3 }, notice: 14 }),
        shape: 'recurring' as const,
        lead: null,
        of: sql`select distinct p.subject_id, p.programme_id, p.owner_id from scratch_period p`,
        while: spellsOf(sql`select p.subject_id, p.started_on, p.ended_on, p.counts from scratch_period p`),
        done: sql`select null::uuid as subject_id, null::date as done_on, null::text as done_ref where false`,
      };
      const found = await occurrences(database.app, rule, {
        programmeIds: [programme],
        asOf: LocalDate.of(iso),
      });
      const told = found.map(one => `${one.subjectId} ${one.openedOn} ${one.closedOn}`).sort();
      const expected = [...subjects].flatMap(([id, periods]) =>
        spellsByHand(periods, dayOf(iso)).map(
          ([from, to]) => `${id} ${isoOf(from)} ${to === null ? null : isoOf(to)}`,
        ),
      );

      expect(expected.length).toBeGreaterThan(400);
      expect(told).toEqual(expected.sort());
    },
  );
});
