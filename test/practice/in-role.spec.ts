import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { occurrences, type Rule } from '#practice';
import { badgeIssued } from '#recruitment';
import { newMentorExtraContact, onHoldFollowedUp } from '#supervision';
import { mentorVettingRenewed } from '#vetting';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

describe('the rules about a mentor in the role', () => {
  const database = useDatabase();
  let records: Records;
  let mentor = '';
  beforeEach(async () => {
    records = await Records.of(database.app);
    mentor = await records.mentor();
  });

  const states = async (rule: Rule, asOf = '2026-11-22') =>
    (
      await occurrences(database.app, rule, {
        programmeIds: [records.programmeId],
        asOf: LocalDate.of(asOf),
        subjectId: mentor,
      })
    ).map(one => [one.openedOn, one.dueOn, one.doneOn, one.state]);

  describe('a first match', () => {
    const began = async () => records.match('2026-03-02', { mentor });

    it('asks for support beyond the routine within six weeks, once', async () => {
      await began();
      await records.match('2026-06-01', { mentor });
      expect(await states(newMentorExtraContact, '2026-04-13')).toEqual([
        ['2026-03-02', '2026-04-13', null, 'due-soon'],
      ]);
      expect(await states(newMentorExtraContact)).toEqual([['2026-03-02', '2026-04-13', null, 'overdue']]);
    });

    it.each([
      ['a routine call', { purpose: 'routine' }, null],
      ['a call that reached nobody', { purpose: 'support', reached: false }, null],
      ['a call for support', { purpose: 'support' }, '2026-04-01'],
    ])('is answered or not by %s', async (_words, more, doneOn) => {
      await began();
      await records.contact({ mentor }, '2026-04-01', more);
      expect((await states(newMentorExtraContact))[0]?.[2]).toBe(doneOn);
    });
  });

  describe('a rest', () => {
    it('is followed up within six months, by a contact after the day on which it began', async () => {
      await records.mentorPeriod(mentor, 'approved', '2025-01-10', '2026-02-28');
      await records.mentorPeriod(mentor, 'on-hold', '2026-02-28');
      await records.contact({ mentor }, '2026-02-28');
      expect(await states(onHoldFollowedUp)).toEqual([['2026-02-28', '2026-08-28', null, 'overdue']]);
      await records.contact({ mentor }, '2026-08-28');
      expect(await states(onHoldFollowedUp)).toEqual([['2026-02-28', '2026-08-28', '2026-08-28', 'done']]);
    });

    it('that ends before is none to follow up; each rest has its own clock', async () => {
      await records.mentorPeriod(mentor, 'on-hold', '2026-01-05', '2026-03-05');
      await records.mentorPeriod(mentor, 'approved', '2026-03-05', '2026-09-01');
      await records.mentorPeriod(mentor, 'on-hold', '2026-09-01');
      expect(await states(onHoldFollowedUp)).toEqual([
        ['2026-01-05', '2026-07-05', null, 'lapsed'],
        ['2026-09-01', '2027-03-01', null, 'upcoming'],
      ]);
    });
  });

  describe('the check', () => {
    it('that came before the approval is the first, and the next is due three years after it', async () => {
      await records.vetting(mentor, '2024-01-31', true);
      await records.mentorPeriod(mentor, 'approved', '2024-03-01');
      expect(await states(mentorVettingRenewed)).toContainEqual([
        '2024-01-31',
        '2027-01-31',
        null,
        'due-soon',
      ]);
      expect(await states(mentorVettingRenewed, '2027-02-01')).toContainEqual([
        '2024-01-31',
        '2027-01-31',
        null,
        'overdue',
      ]);
    });

    it('is not renewed by a decision that is not clear', async () => {
      await records.vetting(mentor, '2023-01-31', true);
      await records.mentorPeriod(mentor, 'approved', '2023-03-01');
      await records.vetting(mentor, '2026-01-30', false);
      expect(await states(mentorVettingRenewed)).toContainEqual([
        '2023-01-31',
        '2026-01-31',
        null,
        'overdue',
      ]);
    });
  });

  describe('a badge', () => {
    it('is issued within four weeks of the first approval; a rest starts no clock of its own', async () => {
      await records.mentorPeriod(mentor, 'approved', '2026-03-02', '2026-05-01');
      await records.mentorPeriod(mentor, 'on-hold', '2026-05-01');
      expect(await states(badgeIssued)).toEqual([['2026-03-02', '2026-03-30', null, 'overdue']]);
      await records.inProgramme('mentor_badge', {
        mentor_id: mentor,
        number: 1,
        issued_on: '2026-03-30',
        expires_on: '2029-03-30',
        issued_by: records.leadId,
      });
      expect(await states(badgeIssued)).toEqual([['2026-03-02', '2026-03-30', '2026-03-30', 'done']]);
    });

    it('is not missed by who left before it was due', async () => {
      await records.mentorPeriod(mentor, 'approved', '2026-03-02', '2026-03-20');
      expect(await states(badgeIssued)).toEqual([['2026-03-02', '2026-03-30', null, 'lapsed']]);
    });
  });
});
