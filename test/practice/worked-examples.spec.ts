import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { agreementSigned } from '#matching';
import { fifthMeetingCheckIn, firstCheckIn, menteeReview, sessionRecorded } from '#mentoring';
import { compliance, occurrences, type Occurrence, type Reading, type Rule } from '#practice';
import { mentorSupervision } from '#supervision';
import { initialTrainingComplete } from '#training';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

const day = (iso: string) => LocalDate.of(iso);
const told = ({ openedOn, dueOn, doneOn, closedOn, state }: Occurrence) => [
  openedOn,
  dueOn,
  doneOn,
  closedOn,
  state,
];

describe('the worked examples of the practice rules', () => {
  const database = useDatabase();
  let records: Records;
  beforeEach(async () => void (records = await Records.of(database.app)));

  const asked = (rule: Rule, asOf: string, more: Partial<Reading> = {}) =>
    occurrences(database.app, rule, { programmeIds: [records.programmeId], asOf: day(asOf), ...more });

  it('1: judges each review by the one before it', async () => {
    const match = await records.match('2026-01-10');
    await records.review(match.id, '2026-04-08');
    await records.review(match.id, '2026-07-30');

    expect((await asked(menteeReview, '2026-08-01')).map(told)).toEqual([
      ['2026-01-10', '2026-04-10', '2026-04-08', null, 'done'],
      ['2026-04-08', '2026-07-08', '2026-07-30', null, 'done-late'],
      ['2026-07-30', '2026-10-30', null, null, 'upcoming'],
    ]);
    const kept = await compliance(database.app, menteeReview, {
      programmeIds: [records.programmeId],
      asOf: day('2026-08-01'),
      from: day('2026-01-01'),
      to: day('2026-07-31'),
    });
    expect(kept).toMatchObject({ counted: 2, kept: 1, late: 1, missed: 0, overdue: 0, open: 0 });
    expect(kept.exceptions.map(told)).toEqual([
      ['2026-04-08', '2026-07-08', '2026-07-30', null, 'done-late'],
    ]);
  });

  it.each([
    ['2026-09-20', 'lapsed'],
    ['2026-11-15', 'missed'],
  ])('2: calls the running review of a match that ended on %s %s', async (endedOn, state) => {
    const match = await records.match('2026-01-10', { endedOn });
    await records.review(match.id, '2026-04-08');
    await records.review(match.id, '2026-07-30');

    const last = (await asked(menteeReview, '2026-11-22')).at(-1);

    expect(last && told(last)).toEqual(['2026-07-30', '2026-10-30', null, endedOn, state]);
  });

  it.each([
    ['2025-11-30', '2026-02-28'],
    ['2027-11-30', '2028-02-29'],
  ])('3: lets three months from %s end on %s', async (from, due) => {
    await records.match(from);
    expect((await asked(menteeReview, '2028-03-01'))[0]?.dueOn).toBe(due);
  });

  it('4: names the side that was called late', async () => {
    const match = await records.match('2026-03-20');
    await records.session(match.id, '2026-03-27');
    await records.contact({ mentor: match.mentor }, '2026-03-30');
    await records.contact({ mentee: match.mentee }, '2026-04-06');

    const [checkIn] = await asked(firstCheckIn, '2026-04-30');

    expect(checkIn).toMatchObject({
      dueOn: '2026-04-03',
      doneOn: '2026-04-06',
      state: 'done-late',
      late: ['mentee'],
    });
    const before = (await asked(firstCheckIn, '2026-04-05'))[0];
    expect(before).toMatchObject({ doneOn: null, state: 'overdue', missing: ['mentee'] });
  });

  it('5: wants the fifth-meeting check-in before the sixth meeting', async () => {
    const match = await records.match('2026-04-20');
    for (const on of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29', '2026-06-02'])
      await records.session(match.id, on);

    expect((await asked(fifthMeetingCheckIn, '2026-05-28'))[0]).toMatchObject({
      dueOn: null,
      state: 'waiting',
    });
    expect((await asked(fifthMeetingCheckIn, '2026-06-01'))[0]?.dueOn).toBe('2026-06-05');
    expect((await asked(fifthMeetingCheckIn, '2026-06-02'))[0]).toMatchObject({
      dueOn: '2026-06-01',
      state: 'overdue',
    });
  });

  it('6: puts a session at 23:30 UTC on 30 March 2026 on 31 March', async () => {
    const match = await records.match('2026-03-20');
    const heldOn = LocalDate.ofInstant(new Date('2026-03-30T23:30:00Z'), 'Europe/London').iso;
    await records.session(match.id, heldOn);

    expect((await asked(sessionRecorded, '2026-04-20'))[0]).toMatchObject({
      openedOn: '2026-03-31',
      dueOn: '2026-04-07',
    });
  });

  it('7: lets the supervision clock lapse on hold and begin afresh', async () => {
    const mentor = await records.mentor();
    await records.mentorPeriod(mentor, 'approved', '2026-02-01', '2026-04-01');
    await records.mentorPeriod(mentor, 'on-hold', '2026-04-01', '2026-06-01');
    await records.mentorPeriod(mentor, 'approved', '2026-06-01');

    expect((await asked(mentorSupervision, '2026-11-22')).map(told)).toEqual([
      ['2026-02-01', '2026-08-01', null, '2026-04-01', 'lapsed'],
      ['2026-06-01', '2026-12-01', null, null, 'due-soon'],
    ]);
  });

  it('8: keeps an override as a late gate with its reason', async () => {
    const mentor = await records.mentor();
    await records.training(mentor, '2026-05-02', 6);
    const match = await records.match('2026-05-10', { mentor });
    await records.override(
      'initial-training-complete',
      match.id,
      mentor,
      '2026-05-10',
      'Second day was called off',
    );
    await records.training(mentor, '2026-05-30', 6);

    expect((await asked(initialTrainingComplete, '2026-05-20'))[0]).toMatchObject({
      state: 'overdue',
      doneOn: null,
    });
    expect(await asked(initialTrainingComplete, '2026-06-30')).toMatchObject([
      {
        openedOn: '2026-05-10',
        dueOn: '2026-05-10',
        doneOn: '2026-05-30',
        state: 'done-late',
        overrideReason: 'Second day was called off',
        overriddenBy: records.leadId,
      },
    ]);
  });

  it('lets an agreement that was signed before the match count', async () => {
    const match = await records.match('2026-02-01');
    await records.agreement(match.id, {
      mentor_signed_on: '2026-01-28',
      mentee_signed_on: '2026-01-28',
      service_signed_on: '2026-01-30',
    });

    expect((await asked(agreementSigned, '2026-06-01'))[0]).toMatchObject({
      doneOn: '2026-01-30',
      dueOn: '2026-04-01',
      state: 'done',
    });
  });
});
