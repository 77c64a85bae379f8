import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate, newId } from '#kernel';
import { occurrences } from '#practice';
import { eligibilityAtEighteen } from '#vetting';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

describe('the check of a mentor whose mentee is soon 18', () => {
  const database = useDatabase();
  let records: Records;
  let mentor = '';
  beforeEach(async () => {
    records = await Records.of(database.app);
    mentor = await records.mentor();
  });

  const matched = async (bornOn: string | null, startedOn: string) => {
    const match = await records.match(startedOn, { mentor });
    await database.owner.query(
      `update person set born_on = $2 where id = (select e.person_id from mentee e join match m on m.mentee_id = e.id where m.id = $1)`,
      [match.id, bornOn],
    );
  };
  const states = async (asOf: string) =>
    (
      await occurrences(database.app, eligibilityAtEighteen, {
        programmeIds: [records.programmeId],
        asOf: LocalDate.of(asOf),
      })
    ).map(one => [one.openedOn, one.dueOn, one.doneOn, one.state]);
  const workedOut = (on: string) =>
    records.inProgramme('vetting_eligibility', {
      record_id: newId(),
      mentor_id: mentor,
      decided_on: on,
      jurisdiction: 'england-and-wales',
      planned: '{}',
      level: 'basic',
      barred_lists: [],
      workforce: 'adult',
      regulated: false,
      reasons: ['They are an adult'],
    });

  it('is worked out anew in the three months before the birthday', async () => {
    await matched('2008-11-30', '2026-01-10');
    await workedOut('2026-01-02');
    expect(await states('2026-08-29')).toEqual([]);
    expect(await states('2026-08-30')).toEqual([['2026-08-30', '2026-11-30', null, 'due-soon']]);
    await workedOut('2026-10-01');
    expect(await states('2026-11-22')).toEqual([['2026-08-30', '2026-11-30', '2026-10-01', 'done']]);
  });

  it.each([
    ['the mentee was 18 before the match', '2007-01-01', '2026-01-10'],
    ['nobody knows when the mentee was born', null, '2026-01-10'],
  ])('is no task where %s', async (_words, bornOn, startedOn) => {
    await matched(bornOn, startedOn);
    expect(await states('2026-11-22')).toEqual([]);
  });
});
