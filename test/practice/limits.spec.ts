import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, FixedClock, Forbidden, Invalid, LocalDate, NotFound, type Role } from '#kernel';
import { fifthMeetingCheckIn, menteeReview } from '#mentoring';
import { UnitOfWork } from '#platform';
import { days, dueWork, Limits, months, occurrences, programmeLimits, weeks } from '#practice';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

const day = (iso: string) => LocalDate.of(iso);
const figures = [
  { indicator: 'Quality in Mentoring 44', rule: 'mentee-review', limit: months(3) },
  { indicator: 'Quality in Mentoring 52', rule: 'mentor-supervision', limit: months(6) },
];

describe("a programme's own limits", () => {
  const database = useDatabase();
  let records: Records;
  let limits: Limits;
  beforeEach(async () => {
    records = await Records.of(database.app);
    limits = new Limits(new UnitOfWork(database.app, FixedClock.on('2026-03-01')));
  });

  const actor = (...roles: Role[]): Actor => ({
    userId: records.leadId,
    name: 'Priya',
    organisationId: records.organisationId,
    administrator: false,
    roles: new Map(roles.length > 0 ? [[records.programmeId, roles]] : []),
    mentorId: null,
    from: 'test',
  });
  const change = (more: Partial<Parameters<Limits['set']>[2]> = {}) => ({
    programmeId: records.programmeId,
    limit: months(4),
    noticeDays: 30,
    from: day('2026-03-01'),
    ...more,
  });
  const asked = (asOf: string, judgedBy: 'programme' | 'framework' = 'programme') =>
    occurrences(database.app, menteeReview, {
      programmeIds: [records.programmeId],
      asOf: day(asOf),
      judgedBy,
    });

  it('may be looser than a framework asks, with a warning that names its indicators', async () => {
    expect(await limits.set(actor('manager'), menteeReview, change(), figures)).toEqual([figures[0]]);
    expect(await limits.set(actor('manager'), menteeReview, change({ limit: months(2) }), figures)).toEqual(
      [],
    );
  });

  it('judge what opens from their day on, and never evidence', async () => {
    const match = await records.match('2026-01-10');
    await records.review(match.id, '2026-03-05');
    await limits.set(actor('manager'), menteeReview, change(), figures);

    expect((await asked('2026-07-01')).map(one => one.dueOn)).toEqual(['2026-04-10', '2026-07-05']);
    expect((await asked('2026-07-01', 'framework')).map(one => one.dueOn)).toEqual([
      '2026-04-10',
      '2026-06-05',
    ]);
    const due = await dueWork(database.app, [menteeReview], {
      programmeIds: [records.programmeId],
      asOf: day('2026-06-06'),
    });
    expect(due.rows.map(row => [row.subjectId, row.state, row.daysLate, row.href])).toEqual([
      [match.id, 'due-soon', -29, `/matches/${match.id}/reviews/new`],
    ]);
  });

  it('are told with what is in force and what is ahead', async () => {
    await limits.set(actor('manager'), menteeReview, change(), figures);
    await limits.set(
      actor('manager'),
      menteeReview,
      change({ limit: weeks(6), noticeDays: null, from: day('2026-05-01') }),
      figures,
    );

    const [review] = await programmeLimits(
      database.app,
      [menteeReview],
      records.programmeId,
      day('2026-04-01'),
    );

    expect(review).toMatchObject({
      inForce: months(4),
      noticeDays: 30,
      setting: { setBy: 'Priya' },
      ahead: [{ limit: weeks(6) }],
    });
  });

  it('can give a second check-in a day even where five meetings have not been held', async () => {
    const match = await records.match('2026-03-01');
    await records.session(match.id, '2026-03-10');
    await limits.set(
      actor('manager'),
      fifthMeetingCheckIn,
      change({ limit: weeks(6), fallback: true }),
      figures,
    );
    const checkIns = (judgedBy: 'programme' | 'framework') =>
      occurrences(database.app, fifthMeetingCheckIn, {
        programmeIds: [records.programmeId],
        asOf: day('2026-05-01'),
        judgedBy,
      });

    expect((await checkIns('programme'))[0]).toMatchObject({ dueOn: '2026-04-21', state: 'overdue' });
    expect((await checkIns('framework'))[0]).toMatchObject({ dueOn: null, state: 'waiting' });
  });

  it('are set by managers alone, and not for the past', async () => {
    await expect(limits.set(actor('coordinator'), menteeReview, change(), [])).rejects.toThrow(Forbidden);
    await expect(limits.set(actor(), menteeReview, change(), [])).rejects.toThrow(NotFound);
    await expect(
      limits.set(actor('manager'), menteeReview, change({ limit: days(0), from: day('2026-02-28') }), []),
    ).rejects.toThrow(Invalid);
  });
});
