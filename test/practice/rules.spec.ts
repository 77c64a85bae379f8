import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalDate, newId } from '#kernel';
import { agreementSigned, beforeMatching } from '#matching';
import {
  fifthMeetingCheckIn,
  firstCheckIn,
  meetingFrequencyKept,
  menteeContact,
  menteeReview,
} from '#mentoring';
import { documentReview } from '#organisation';
import { waitingMenteeReviewed } from '#people';
import { compliance, dueWork, facts, missing, months, occurrences, type Reading, type Rule } from '#practice';
import { mentorContact, mentorSupervision } from '#supervision';
import { mentorVettingClear } from '#vetting';
import { useDatabase } from '../support/database.js';
import { Records } from './records.js';

const day = (iso: string) => LocalDate.of(iso);

describe('the practice rules on their records', () => {
  const database = useDatabase();
  let records: Records;
  beforeEach(async () => void (records = await Records.of(database.app)));

  const asked = (rule: Rule, asOf = '2026-11-22', more: Partial<Reading> = {}) =>
    occurrences(database.app, rule, { programmeIds: [records.programmeId], asOf: day(asOf), ...more });
  const states = async (rule: Rule, asOf = '2026-11-22', more: Partial<Reading> = {}) =>
    (await asked(rule, asOf, more)).map(one => [one.dueOn, one.state]);

  it('a pause stops the reminders, and the evidence clock only with a reason', async () => {
    const plain = await records.match('2026-01-10', { periods: false });
    await records.matchPeriod(plain.id, 'active', '2026-01-10', '2026-03-01');
    await records.matchPeriod(plain.id, 'paused', '2026-03-01', null);
    const reasoned = await records.match('2026-01-10', { periods: false });
    await records.matchPeriod(reasoned.id, 'active', '2026-01-10', '2026-03-01');
    await records.matchPeriod(reasoned.id, 'paused', '2026-03-01', '2026-03-02', 'Moved to another prison');
    await records.matchPeriod(reasoned.id, 'active', '2026-03-02', null);

    expect(await asked(menteeReview, '2026-05-01', { subjectId: plain.id })).toMatchObject([
      { dueOn: '2026-04-10', state: 'overdue', stilled: true },
    ]);
    expect(await states(menteeReview, '2026-05-01', { subjectId: reasoned.id })).toEqual([
      ['2026-04-10', 'lapsed'],
      ['2026-06-02', 'upcoming'],
    ]);
    const work = await dueWork(database.app, [menteeReview], {
      programmeIds: [records.programmeId],
      asOf: day('2026-05-25'),
    });
    expect(work.rows.map(row => row.subjectId)).toEqual([reasoned.id]);
  });

  it('a review counts when it covers everything, and topic by topic before', async () => {
    const match = await records.match('2026-01-10');
    await records.review(match.id, '2026-04-01', { outcome: null, still_needed: null });

    expect(await asked(menteeReview, '2026-04-30')).toMatchObject([
      {
        state: 'overdue',
        partialOn: '2026-04-01',
        missing: ['wish to continue and continuing need', 'outcome'],
      },
    ]);
    expect(await states(menteeReview, '2026-04-30', { topic: 'view of the service' })).toEqual([
      ['2026-04-10', 'done'],
      ['2026-07-01', 'upcoming'],
    ]);
    await expect(asked(menteeReview, '2026-04-30', { topic: 'the weather' })).rejects.toThrow('has no topic');
  });

  it('a correction counts as it stands, and as it stood where that is asked', async () => {
    const match = await records.match('2026-01-10');
    const first = await records.review(match.id, '2026-04-08', {
      recorded_at: '2026-04-08T10:00:00Z',
      superseded_at: '2026-05-02T09:00:00Z',
    });
    await records.review(match.id, '2026-04-18', {
      record_id: first,
      version: 2,
      recorded_at: '2026-05-02T09:00:00Z',
    });

    expect((await states(menteeReview, '2026-04-30'))[0]).toEqual(['2026-04-10', 'done-late']);
    expect(
      (await states(menteeReview, '2026-04-30', { recordedBy: new Date('2026-05-01T00:00:00Z') }))[0],
    ).toEqual(['2026-04-10', 'done']);
    expect(
      await states(menteeReview, '2026-04-30', { recordedBy: new Date('2026-04-01T00:00:00Z') }),
    ).toEqual([['2026-04-10', 'overdue']]);
  });

  it('a waiver takes an occurrence out of the count and names who gave it', async () => {
    const match = await records.match('2026-01-10');
    await records.waiver('mentee-review', match.id, '2026-01-10', '2026-04-12', 'In hospital');
    const period = {
      programmeIds: [records.programmeId],
      asOf: day('2026-05-01'),
      from: day('2026-01-01'),
      to: day('2026-12-31'),
    };

    expect(await asked(menteeReview, '2026-05-01')).toMatchObject([
      { state: 'waived', waivedBy: records.leadId, waiverReason: 'In hospital' },
    ]);
    expect(await compliance(database.app, menteeReview, period)).toMatchObject({
      counted: 0,
      waived: 1,
      notCounted: [{ state: 'waived' }],
    });
    expect(await states(menteeReview, '2026-04-11')).toEqual([['2026-04-10', 'overdue']]);
  });

  it('one framework may ask for more than another, and more than the programme', async () => {
    const mentor = await records.mentor();
    await records.mentorPeriod(mentor, 'approved', '2026-01-01');
    await records.supervision(mentor, '2026-05-20');

    expect((await states(mentorSupervision, '2026-06-01'))[0]).toEqual(['2026-07-01', 'done']);
    expect((await states(mentorSupervision, '2026-06-01', { limit: months(3) }))[0]).toEqual([
      '2026-04-01',
      'done-late',
    ]);
  });

  it('only a two-way contact counts', async () => {
    const match = await records.match('2026-03-20');
    await records.session(match.id, '2026-03-27');
    await records.contact({ mentor: match.mentor }, '2026-03-28');
    await records.contact({ mentee: match.mentee }, '2026-03-28', { reached: false });

    expect(await asked(firstCheckIn, '2026-04-02')).toMatchObject([
      { state: 'due-soon', missing: ['mentee'] },
    ]);
  });

  it('the fifth-meeting check-in is another than the first', async () => {
    const match = await records.match('2026-04-20');
    for (const on of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29'])
      await records.session(match.id, on);
    for (const on of ['2026-05-04', '2026-05-20']) {
      await records.contact({ mentor: match.mentor }, on);
      await records.contact({ mentee: match.mentee }, on);
    }

    expect(await asked(fifthMeetingCheckIn, '2026-05-19')).toMatchObject([
      { doneOn: null, state: 'waiting' },
    ]);
    expect(await asked(fifthMeetingCheckIn, '2026-05-25')).toMatchObject([
      { dueOn: null, doneOn: '2026-05-20', state: 'done' },
    ]);
    expect(await asked(fifthMeetingCheckIn)).toMatchObject([
      { dueOn: '2026-06-05', doneOn: '2026-05-20', state: 'done' },
    ]);
  });

  it('a match is held to the frequency that it agreed, from the day of the last signature', async () => {
    const match = await records.match('2026-01-01');
    await records.agreement(match.id, {
      mentor_signed_on: '2026-01-01',
      mentee_signed_on: '2026-01-01',
      service_signed_on: '2026-01-12',
      meeting_every_days: 7,
    });
    for (const on of ['2026-01-10', '2026-01-14', '2026-01-25']) await records.session(match.id, on);

    expect(await states(meetingFrequencyKept, '2026-02-01')).toEqual([
      ['2026-01-15', 'done'],
      ['2026-01-24', 'done'],
      ['2026-01-21', 'done-late'],
      ['2026-02-01', 'due-soon'],
    ]);
  });

  it('an agreement wants all three names', async () => {
    const match = await records.match('2026-02-01');
    await records.agreement(match.id, { mentor_signed_on: '2026-01-28', mentee_signed_on: '2026-02-02' });

    expect(await asked(agreementSigned, '2026-05-01')).toMatchObject([
      { dueOn: '2026-04-01', state: 'overdue', missing: ['service'] },
    ]);
  });

  it('contact with a mentee runs on from the waiting list into the match', async () => {
    const mentee = await records.mentee();
    await records.menteePeriod(mentee, 'waiting', '2026-01-05', '2026-03-02');
    await records.menteePeriod(mentee, 'matched', '2026-03-02');
    const match = await records.match('2026-03-02', { mentee });
    await records.contact({ mentee }, '2026-02-20');
    await records.review(match.id, '2026-05-19', { outcome: null });

    expect(await states(menteeContact, '2026-06-01')).toEqual([
      ['2026-04-05', 'done'],
      ['2026-05-20', 'done'],
      ['2026-08-19', 'upcoming'],
    ]);
    expect(await states(waitingMenteeReviewed, '2026-06-01')).toEqual([
      ['2026-04-05', 'done'],
      ['2026-05-20', 'lapsed'],
    ]);
  });

  it('a mentor on hold is not forgotten, though reminders rest', async () => {
    const mentor = await records.mentor();
    await records.mentorPeriod(mentor, 'approved', '2026-01-01', '2026-03-01');
    await records.mentorPeriod(mentor, 'on-hold', '2026-03-01');
    await records.supervision(mentor, '2026-02-10');

    expect(await asked(mentorContact, '2026-06-01')).toMatchObject([
      { state: 'done', doneOn: '2026-02-10' },
      { state: 'overdue', dueOn: '2026-05-10', stilled: true },
    ]);
  });

  it('a document of the whole organisation counts for its programmes, by its own interval', async () => {
    const document = await records.document({ in_force_from: '2025-01-15', review_every_months: 12 });
    await records.documentVersion(document, 1, '2025-01-15');
    const other = await Records.of(database.app);
    await other.document({ in_force_from: '2020-01-01' });

    expect(await states(documentReview)).toEqual([
      ['2026-01-15', 'done'],
      ['2026-01-15', 'overdue'],
    ]);
    expect(await states(documentReview, '2026-11-22', { limit: months(36) })).toEqual([
      ['2028-01-15', 'done'],
      ['2028-01-15', 'upcoming'],
    ]);
  });

  it('a gate names everything that is missing, how far it has come, and where to mend it', async () => {
    const mentor = await records.mentor();
    await records.training(mentor, '2026-05-02', 7.5);
    await records.training(mentor, '2026-05-02', 5);
    await records.vetting(mentor, '2026-01-10', true, '2026-05-31');
    await records.given(mentor, '2026-05-01');
    await agreed(records, mentor, '2026-05-01');

    expect(await missing(database.app, beforeMatching, mentor, day('2026-06-01'))).toEqual([
      {
        rule: 'mentor-vetting-clear',
        text: 'Needs a vetting decision that is clear and in date',
        href: `/mentors/${mentor}/vetting`,
        overridable: false,
      },
      {
        rule: 'initial-training-complete',
        text: 'Needs 12 hours of initial training over at least 2 days, with every compulsory topic (so far 12.5 hours on 1 day)',
        href: `/mentors/${mentor}/training`,
        overridable: true,
      },
    ]);
    await records.training(mentor, '2026-05-09', 2);
    expect(await missing(database.app, beforeMatching, mentor, day('2026-05-31'))).toEqual([]);
  });

  it('a later decision that is not clear ends the clearance before it', async () => {
    const mentor = await records.mentor();
    await records.vetting(mentor, '2026-01-10', true);
    await records.vetting(mentor, '2026-04-01', false);
    await agreed(records, mentor, '2026-01-10');
    const early = await records.match('2026-02-01', { mentor });
    const late = await records.match('2026-05-01', { mentor });

    expect(await asked(mentorVettingClear)).toMatchObject([
      { stepId: early.id, doneOn: '2026-01-10', state: 'done' },
      { stepId: late.id, doneOn: null, state: 'overdue' },
    ]);
    expect(await missing(database.app, beforeMatching, mentor, day('2026-03-31'))).toHaveLength(2);
  });

  it('every record belongs to somebody: the worker who is named, or the lead', async () => {
    await records.match('2026-01-10');
    expect(await asked(menteeReview, '2026-03-01', { ownerId: records.leadId })).toMatchObject([
      { ownerId: records.leadId },
    ]);
    expect(await asked(menteeReview, '2026-03-01', { programmeIds: [] })).toEqual([]);
  });

  it('its facts let a result be worked out by hand', async () => {
    const match = await records.match('2026-01-10');
    await records.review(match.id, '2026-04-08');
    await records.limit('mentee-review', '2026-02-01', { months: 4 });

    expect(
      await facts(database.app, menteeReview, {
        programmeIds: [records.programmeId],
        asOf: day('2026-08-01'),
      }),
    ).toMatchObject({
      shape: 'recurring',
      declared: { limit: '3 months', notice: 14 },
      relations: {
        spells: [{ subject_id: match.id, started_on: '2026-01-10', ended_on: null }],
        events: [{ subject_id: match.id, done_on: '2026-04-08' }],
        programme_limits: [{ months: 4, effective_from: '2026-02-01' }],
      },
    });
  });
});

/** The four policies of the charity in force, and agreed to. */
async function agreed(records: Records, mentor: string, on: string): Promise<void> {
  for (const type of ['safeguarding', 'confidentiality', 'relationship-guidance', 'guidance-note-taking']) {
    const document = await records.document({ type, in_force_from: '2020-01-01' });
    await records.inProgramme('policy_acknowledgement', {
      record_id: newId(),
      mentor_id: mentor,
      document_version_id: await records.documentVersion(document, 1, '2020-01-01'),
      acknowledged_on: on,
      how: 'paper',
    });
  }
}
