import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate, type Queryable } from '#kernel';
import { firstCheckIn, menteeContact, menteeReview } from '#mentoring';
import { waitingMenteeReviewed } from '#people';
import { dueCounts, dueWork, dueWorkInLanes, type DueRow, type DueWorkAsk } from '#practice';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

const RULES = [menteeReview, firstCheckIn, menteeContact, waitingMenteeReviewed];
const CALLS = ['waiting-mentee-reviewed', 'mentee-contact'];

describe('a work list', () => {
  const database = useDatabase();
  let records: Records;
  beforeEach(async () => {
    records = await Records.of(database.app);
    for (let month = 1; month <= 6; month++) {
      const { id, mentee } = await records.match(`2026-0${month}-10`);
      await records.menteePeriod(mentee, 'matched', `2026-0${month}-10`);
      if (month % 2) await records.session(id, `2026-0${month}-20`);
      await records.menteePeriod(await records.mentee(), 'waiting', `2026-0${month}-04`);
    }
  });

  const list = (ask: DueWorkAsk, asOf = '2026-07-05') =>
    dueWork(database.app, RULES, { programmeIds: [records.programmeId], asOf: LocalDate.of(asOf) }, ask);
  const named = (rows: readonly DueRow[]) => rows.map(row => `${row.dueOn} ${row.rule} ${row.subjectId}`);

  it('is cut into pages that together are the whole, with the figures of the whole on each', async () => {
    const whole = await list({});
    const pages = await Promise.all([0, 4, 8, 12, 16, 20, 24].map(offset => list({ limit: 4, offset })));

    expect(whole.rows.length).toBeGreaterThan(14);
    expect(pages.flatMap(page => named(page.rows))).toEqual(named(whole.rows));
    for (const page of pages) expect([page.overdue, page.dueSoon]).toEqual([whole.overdue, whole.dueSoon]);
    expect(whole.overdue + whole.dueSoon).toBe(whole.rows.length);
  });

  it('comes group by group, and the longest overdue first in each', async () => {
    const { rows } = await list({ groups: [CALLS, ['mentee-review']] });
    const part = (row: DueRow) => (CALLS.includes(row.rule) ? 0 : row.rule === 'mentee-review' ? 1 : 2);

    expect(rows.map(part)).toEqual([...rows].map(part).sort());
    for (const group of [0, 1, 2]) {
      const late = rows.filter(row => part(row) === group).map(row => row.daysLate);
      expect(late).toEqual([...late].sort((a, b) => b - a));
    }
  });

  it('asks once where one act answers several rules, by the more pressing of them', async () => {
    const mentee = await records.mentee();
    await records.menteePeriod(mentee, 'matched', '2026-01-02', '2026-03-30');
    await records.menteePeriod(mentee, 'waiting', '2026-03-30');
    const own = (rows: readonly DueRow[]) =>
      rows.filter(row => row.subjectId === mentee).map(row => row.rule);

    expect(own((await list({})).rows)).toEqual(['mentee-contact', 'waiting-mentee-reviewed']);
    const once = await list({ together: CALLS });
    expect(own(once.rows)).toEqual(['mentee-contact']);
    expect(once.overdue + once.dueSoon).toBe(once.rows.length);
    const tie = once.rows.filter(row => CALLS.includes(row.rule) && row.subjectId !== mentee);
    expect(new Set(tie.map(row => row.subjectId)).size).toBe(tie.length);
    expect(tie.filter(row => row.rule === 'waiting-mentee-reviewed').length).toBeGreaterThan(0);
  });

  it('shows one state and counts both', async () => {
    const whole = await list({});
    const soon = await list({ state: 'due-soon' });

    expect(named(soon.rows)).toEqual(named(whole.rows.filter(row => row.state === 'due-soon')));
    expect([soon.overdue, soon.dueSoon]).toEqual([whole.overdue, whole.dueSoon]);
    expect(soon.dueSoon).toBeGreaterThan(0);
  });

  it('is planned once for each connection where it is asked often, and answers the same', async () => {
    const connection = database.app.createQueryRunner();
    const asked = (programmeId: string, ask: DueWorkAsk) =>
      dueWork(
        connection as Queryable,
        RULES,
        { programmeIds: [programmeId], asOf: LocalDate.of('2026-07-05') },
        ask,
      );
    try {
      const once = await asked(records.programmeId, {});
      const other = (await Records.of(database.app)).programmeId;
      for (let times = 0; times < 8; times++) {
        expect(await asked(records.programmeId, { often: true })).toEqual(once);
        expect((await asked(other, { often: true })).rows).toEqual([]);
      }
      const plans = await (connection as Queryable).query<{ n: number; kept: number }[]>(
        'select count(*)::int as n, sum(generic_plans)::int as kept from pg_prepared_statements',
      );
      expect(plans[0]?.n).toBe(1);
      expect(plans[0]?.kept).toBeGreaterThan(0);
    } finally {
      await connection.release();
    }
  });

  it('is empty where nothing is due', async () => {
    expect(await list({ limit: 14 }, '2026-01-05')).toEqual({ rows: [], overdue: 0, dueSoon: 0 });
  });

  it.each([
    [[CALLS, ['mentee-review']], 5],
    [[['mentee-review'], CALLS, []], 9],
    [[CALLS, []], 1_000],
  ])('is the same list where its rules are asked for in lanes: %j', async (lanes, limit) => {
    const reading = { programmeIds: [records.programmeId], asOf: LocalDate.of('2026-07-05') };
    const views = ([undefined, 'overdue', 'due-soon'] as const).flatMap(state =>
      [[['first-check-in'], CALLS], [RULES.map(rule => rule.key)]].map(groups => ({ groups, state })),
    );
    for (const view of views) {
      const ask = { ...view, together: CALLS, limit };
      const apart = await dueWorkInLanes(database.app, RULES, lanes, reading, ask);
      const whole = await list(ask);
      expect(named(apart.rows)).toEqual(named(whole.rows));
      expect([apart.overdue, apart.dueSoon]).toEqual([whole.overdue, whole.dueSoon]);
    }
  });

  it('is counted for each worker as their own list counts it', async () => {
    const reading = { programmeIds: [records.programmeId], asOf: LocalDate.of('2026-07-05') };
    const counts = await dueCounts(database.app, RULES, reading, { together: CALLS });
    const { rows } = await list({ together: CALLS });
    const workers = [...new Set(rows.flatMap(row => row.ownerId ?? []))].sort();

    expect(counts.map(({ workerId }) => workerId)).toEqual(workers);
    for (const { workerId, overdue, dueSoon } of counts) {
      const own = await dueWork(database.app, RULES, { ...reading, ownerId: workerId }, { together: CALLS });
      expect([overdue, dueSoon]).toEqual([own.overdue, own.dueSoon]);
    }
  });
});
