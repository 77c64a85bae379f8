import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate, newId } from '#kernel';
import { earlyMatchReviewInCustody } from '#matching';
import { meetingFrequencyKept } from '#mentoring';
import { compliance, months, occurrences, type Reading, type Rule } from '#practice';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

describe('the rules that follow from custody', () => {
  const database = useDatabase();
  let records: Records;
  beforeEach(async () => {
    records = await Records.of(database.app);
    await resettlement('2020-01-01', true);
  });

  const add = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = newId();
    const whole = { id, programme_id: records.programmeId, ...row };
    const places = Object.keys(whole).map((_, at) => `$${at + 1}`);
    await database.app.query(
      `insert into ${table} (${Object.keys(whole).join(', ')}) values (${places.join(', ')})`,
      Object.values(whole),
    );
    return id;
  };
  /** Says from a day on whether the programme works with young people in or after custody. */
  const resettlement = (from: string, works: boolean) =>
    add('assessment_setting', {
      key: 'resettlement',
      value: String(works),
      effective_from: from,
      set_at: '2020-01-01',
    });
  const custody = (mentee: string, days: Record<string, unknown>) =>
    add('custody', {
      record_id: newId(),
      mentee_id: mentee,
      establishment: 'Oakhill',
      establishment_kind: 'secure-training-centre',
      recorded_at: '2020-01-01',
      ...days,
    });
  const proposal = async (proposedOn: string) => {
    const mentee = await records.mentee();
    const pair = { mentee_id: mentee, mentor_id: await records.mentor() };
    const id = await add('match', {
      ...pair,
      status: 'proposed',
      proposed_on: proposedOn,
      recorded_at: '2020-01-01',
    });
    return { id, mentee };
  };
  const declined = (match: string, on: string) =>
    database.app.query(`update match set status = 'declined', ended_on = $2 where id = $1`, [match, on]);

  const states = async (rule: Rule, asOf: string, more: Partial<Reading> = {}) =>
    (
      await occurrences(database.app, rule, {
        programmeIds: [records.programmeId],
        asOf: LocalDate.of(asOf),
        ...more,
      })
    ).map(one => [one.openedOn, one.dueOn, one.doneOn, one.state]);

  /** The day due and how it stands. */
  const verdicts = async (asOf: string, more: Partial<Reading> = {}) =>
    (await states(earlyMatchReviewInCustody, asOf, more)).map(([, due, , state]) => [due, state]);

  describe('a match before release', () => {
    it('is early where both met six months before the day that was expected', async () => {
      const { mentee } = await records.match('2026-02-28');
      await custody(mentee, { expected_release_on: '2026-08-31' });

      expect(await states(earlyMatchReviewInCustody, '2026-03-01')).toEqual([
        ['2026-02-28', '2026-02-28', '2026-02-28', 'done'],
      ]);
    });

    it('is late by a day, or by half a year', async () => {
      const { mentee } = await records.match('2026-03-01');
      await custody(mentee, { expected_release_on: '2026-08-31' });
      const late = await records.match('2026-03-02');
      await custody(late.mentee, { earliest_release_on: '2026-03-05' });

      expect(await states(earlyMatchReviewInCustody, '2026-12-01')).toEqual([
        ['2026-03-01', '2026-02-28', '2026-03-01', 'done-late'],
        ['2026-03-02', '2025-09-05', '2026-03-02', 'done-late'],
      ]);
      expect(await verdicts('2026-12-01', { limit: months(5) })).toEqual([
        ['2026-03-31', 'done'],
        ['2025-10-05', 'done-late'],
      ]);
      const counted = await compliance(database.app, earlyMatchReviewInCustody, {
        programmeIds: [records.programmeId],
        asOf: LocalDate.of('2026-12-01'),
        from: LocalDate.of('2026-01-01'),
        to: LocalDate.of('2026-12-01'),
      });
      expect(counted).toMatchObject({ counted: 1 });
    });

    it('is judged by the day that was expected, whenever the release came', async () => {
      const { mentee } = await records.match('2026-02-01');
      await custody(mentee, { expected_release_on: '2026-09-01', released_on: '2026-04-01' });

      expect(await verdicts('2026-12-01')).toEqual([['2026-03-01', 'done']]);
    });

    it('reminds from the proposal on, until both have met or nothing came of it', async () => {
      const match = await proposal('2026-02-01');
      await custody(match.mentee, { expected_release_on: '2026-09-01' });

      expect(await states(earlyMatchReviewInCustody, '2026-01-31')).toEqual([]);
      expect(await states(earlyMatchReviewInCustody, '2026-02-20')).toEqual([
        ['2026-02-01', '2026-03-01', null, 'due-soon'],
      ]);
      expect(await verdicts('2026-03-02')).toEqual([['2026-03-01', 'overdue']]);
      await declined(match.id, '2026-03-10');
      expect(await verdicts('2026-03-09')).toEqual([['2026-03-01', 'overdue']]);
      expect(await states(earlyMatchReviewInCustody, '2026-03-10')).toEqual([]);
    });

    it.each([
      ['whose release no one knows', {}],
      ['who was free again', { expected_release_on: '2026-01-15', released_on: '2026-02-01' }],
      ['who was sentenced later', { sentence_started_on: '2026-02-02', expected_release_on: '2026-12-01' }],
    ])('is not asked of somebody %s', async (_, days) => {
      const { mentee } = await records.match('2026-02-01');
      await custody(mentee, days);

      expect(await states(earlyMatchReviewInCustody, '2026-12-01')).toEqual([]);
    });

    it('is asked of resettlement programmes alone, as they were on the day', async () => {
      await resettlement('2026-02-01', false);
      const before = await records.match('2026-01-31');
      const after = await records.match('2026-02-01');
      for (const { mentee } of [before, after]) await custody(mentee, { expected_release_on: '2026-12-01' });

      expect(await verdicts('2026-12-01')).toEqual([['2026-06-01', 'done']]);
    });
  });

  describe('meetings after release', () => {
    const met = async (match: string, ...days: string[]) => {
      for (const day of days) await records.session(match, day);
    };
    const agree = (match: string, on: string, every: number) =>
      records.agreement(match, {
        mentor_signed_on: on,
        mentee_signed_on: on,
        service_signed_on: on,
        meeting_every_days: every,
      });

    it('are weekly for three months, and as before from then on', async () => {
      const { id, mentee } = await records.match('2026-01-01');
      await custody(mentee, { released_on: '2026-03-02' });
      await met(
        id,
        '2026-01-10',
        '2026-01-24',
        '2026-02-27',
        '2026-03-02',
        '2026-03-09',
        '2026-05-30',
        '2026-06-02',
      );

      expect(await states(meetingFrequencyKept, '2026-06-20')).toEqual([
        ['2026-01-01', '2026-01-15', '2026-01-10', 'done'],
        ['2026-01-10', '2026-01-24', '2026-01-24', 'done'],
        ['2026-01-24', '2026-02-07', '2026-02-27', 'done-late'],
        // The day of release counts for both: it ends the one spell and begins the other.
        ['2026-02-27', '2026-03-13', '2026-03-02', 'done'],
        ['2026-03-02', '2026-03-09', '2026-03-02', 'done'],
        ['2026-03-02', '2026-03-09', '2026-03-09', 'done'],
        ['2026-03-02', '2026-03-09', null, 'lapsed'],
        ['2026-03-09', '2026-03-16', '2026-05-30', 'done-late'],
        ['2026-05-30', '2026-06-06', '2026-06-02', 'done'],
        ['2026-06-02', '2026-06-16', null, 'overdue'],
      ]);
    });

    it('count from the day of release, whenever they met last', async () => {
      const { id, mentee } = await records.match('2026-02-20');
      await custody(mentee, { released_on: '2026-03-02' });
      await met(id, '2026-03-01', '2026-03-10');

      expect(await states(meetingFrequencyKept, '2026-03-10')).toEqual([
        ['2026-02-20', '2026-03-06', '2026-03-01', 'done'],
        ['2026-03-01', '2026-03-15', null, 'lapsed'],
        ['2026-03-02', '2026-03-09', '2026-03-10', 'done-late'],
        ['2026-03-10', '2026-03-17', null, 'upcoming'],
      ]);
    });

    it('are as often as agreed where that is more often, and as agreed again afterwards', async () => {
      const { id, mentee } = await records.match('2026-01-01');
      await custody(mentee, { released_on: '2026-03-02' });
      await agree(id, '2026-01-01', 21);
      await agree(id, '2026-04-01', 5);
      await agree(id, '2026-05-01', 28);
      await met(id, '2026-04-02', '2026-05-02', '2026-06-02');

      const due = (await states(meetingFrequencyKept, '2026-06-03')).map(([opened, on]) => [opened, on]);
      expect(due).toEqual([
        ['2026-01-01', '2026-01-22'],
        ['2026-03-02', '2026-03-09'],
        ['2026-04-02', '2026-04-07'],
        ['2026-05-02', '2026-05-09'],
        ['2026-06-02', '2026-06-30'],
      ]);
    });

    it('are not weekly before the day, in custody again, or where custody is no matter of the programme', async () => {
      const again = await records.match('2026-01-01');
      await custody(again.mentee, { sentence_started_on: '2025-06-01', released_on: '2026-03-02' });
      await custody(again.mentee, { sentence_started_on: '2026-03-20' });
      await met(again.id, '2026-03-08', '2026-03-21');

      const last = async (asOf: string) => (await states(meetingFrequencyKept, asOf)).at(-1);
      expect(await last('2026-03-01')).toEqual(['2026-01-01', '2026-01-15', null, 'overdue']);
      expect(await last('2026-03-09')).toEqual(['2026-03-08', '2026-03-15', null, 'upcoming']);
      expect(await last('2026-03-22')).toEqual(['2026-03-21', '2026-04-04', null, 'upcoming']);
      await resettlement('2026-03-02', false);
      expect(await last('2026-03-09')).toEqual(['2026-03-08', '2026-03-22', null, 'upcoming']);
    });

    it('leave a match alone that began after the release but for its first three months', async () => {
      const { id, mentee } = await records.match('2026-04-01');
      await custody(mentee, { released_on: '2026-03-02' });
      await met(id, '2026-04-05', '2026-06-03');

      expect((await states(meetingFrequencyKept, '2026-06-04')).map(([opened, on]) => [opened, on])).toEqual([
        ['2026-04-01', '2026-04-08'],
        ['2026-04-05', '2026-04-12'],
        ['2026-06-03', '2026-06-17'],
      ]);
    });
  });
});
