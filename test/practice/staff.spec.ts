import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate, newId } from '#kernel';
import { occurrences, type Rule } from '#practice';
import { staffReferences, staffTrainingCurrent } from '#recruitment';
import { staffVettingClear, staffVettingRenewed } from '#vetting';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

const ASKED = ['safeguarding', 'managing-risk', 'managing-volunteers'] as const;

describe('the rules about staff', () => {
  const database = useDatabase();
  let records: Records;
  let staff = '';
  beforeEach(async () => {
    records = await Records.of(database.app);
    staff = await records.inProgramme('staff_member', {
      user_id: records.leadId,
      position: 'Coordinator',
      started_on: '2023-01-10',
      recorded_by: records.leadId,
    });
  });

  const states = async (rule: Rule, asOf = '2026-11-22') =>
    (
      await occurrences(database.app, rule, {
        programmeIds: [records.programmeId],
        asOf: LocalDate.of(asOf),
        subjectId: staff,
      })
    ).map(one => [one.openedOn, one.dueOn, one.doneOn, one.state]);
  const trained = (kind: string, on: string) =>
    database.app.query(
      `insert into staff_training (id, organisation_id, user_id, kind, done_on, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $3, '2020-01-01')`,
      [newId(), records.organisationId, records.leadId, kind, on],
    );
  const decided = (on: string, clear = true) =>
    records.inProgramme('vetting_decision', { record_id: newId(), staff_id: staff, decided_on: on, clear });
  const alone = (on: string) =>
    records.inProgramme('staff_clearance', { staff_id: staff, granted_on: on, granted_by: records.leadId });
  const reference = (on: string, more: object = {}) =>
    records.inProgramme('staff_reference', {
      staff_id: staff,
      referee_name: 'Moira',
      setting: 'work',
      received_on: on,
      verified_on: on,
      verified_how: 'phone',
      result: 'satisfactory',
      words: 'Good',
      recorded_by: records.leadId,
      ...more,
    });

  it('ask for the check again after three years; one from before the start is the first', async () => {
    await decided('2022-12-20');
    await decided('2025-12-01');
    expect(await states(staffVettingRenewed)).toEqual([
      ['2022-12-20', '2025-12-20', '2025-12-01', 'done'],
      ['2023-01-10', '2026-01-10', '2022-12-20', 'done'],
      ['2025-12-01', '2028-12-01', null, 'upcoming'],
    ]);
  });

  it('count whether the check was clear on the day from which they met mentees alone', async () => {
    await alone('2023-02-01');
    await decided('2023-02-03');
    expect(await states(staffVettingClear)).toEqual([
      ['2023-02-01', '2023-02-01', '2023-02-03', 'done-late'],
    ]);
  });

  it.each([
    ['two that were checked', {}, 'done'],
    ['one that was not satisfactory', { result: 'unsatisfactory' }, 'overdue'],
    ['one that was struck off', { struck_at: '2023-01-20', struck_by: 'lead' }, 'overdue'],
  ])('ask for two references: %s', async (_words, more, state) => {
    await reference('2023-01-02');
    await reference('2023-01-03', 'struck_by' in more ? { ...more, struck_by: records.leadId } : more);
    await alone('2023-02-01');
    expect((await states(staffReferences)).map(one => one[3])).toEqual([state]);
  });

  it('ask for all three subjects, and count from the one that was longest ago', async () => {
    for (const kind of ASKED) await trained(kind, '2023-03-01');
    await trained('safeguarding', '2025-03-01');
    expect(await states(staffTrainingCurrent)).toEqual([
      ['2023-01-10', '2026-01-10', '2023-03-01', 'done'],
      ['2023-03-01', '2026-03-01', null, 'overdue'],
    ]);
    await trained('managing-risk', '2026-02-01');
    await trained('managing-volunteers', '2026-02-10');
    expect((await states(staffTrainingCurrent)).at(-1)).toEqual([
      '2025-03-01',
      '2028-03-01',
      null,
      'upcoming',
    ]);
  });

  it('count a subject that lapsed as late, on the day on which it was made good', async () => {
    for (const kind of ASKED) await trained(kind, '2023-03-01');
    for (const kind of ASKED) await trained(kind, '2026-06-01');
    expect(await states(staffTrainingCurrent)).toEqual([
      ['2023-01-10', '2026-01-10', '2023-03-01', 'done'],
      ['2023-03-01', '2026-03-01', '2026-06-01', 'done-late'],
      ['2026-06-01', '2029-06-01', null, 'upcoming'],
    ]);
  });
});
