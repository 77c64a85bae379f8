import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, type Work } from '#kernel';
import { contactDayFault, Contacts, menteeToRecord, mentorToRecord } from '#people';
import { UnitOfWork } from '#platform';
import { matchToRecord } from './finders.js';
import type { Match } from './match.entity.js';
import { refuseClosedStep } from './match-steps.js';

/** A call with one side of a match, or the attempt. */
export interface CheckInSide {
  readonly on: LocalDate;
  readonly reached: boolean;
  readonly note: string;
}

/** Null for a side that is called another time. */
export interface CheckIn {
  readonly mentee: CheckInSide | null;
  readonly mentor: CheckInSide | null;
}

@Injectable()
export class CheckIns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contacts: Contacts,
  ) {}

  /** Records a check-in with a running match: a contact with each side that was called. */
  record(actor: Actor, matchId: string, checkIn: CheckIn): Promise<void> {
    return this.unitOfWork.run(actor, 'check-in.record', async work => {
      const match = await matchToRecord(work, matchId, 'check-in.record');
      refuseClosedStep(match.status, 'check-in');
      await refuseDays(work, match, checkIn);
      const { mentee, mentor } = checkIn;
      if (mentor) await this.contacts.logWithin(work, { mentorId: match.mentorId }, contactOf(mentor));
      if (mentee) await this.contacts.logWithin(work, { menteeId: match.menteeId }, contactOf(mentee));
    });
  }
}

/** @throws Invalid naming the days of both sides that cannot be */
async function refuseDays(work: Work, match: Match, { mentee, mentor }: CheckIn): Promise<void> {
  const withMentor = await mentorToRecord(work, match.mentorId, 'check-in.record');
  const withMentee = await menteeToRecord(work, match.menteeId, 'check-in.record');
  const menteeOn =
    mentee && (beforeMatch(match, mentee.on) ?? contactDayFault(withMentee, mentee.on, work.today));
  const mentorOn =
    mentor && (beforeMatch(match, mentor.on) ?? contactDayFault(withMentor, mentor.on, work.today));
  if (menteeOn || mentorOn)
    throw new Invalid({ ...(menteeOn && { menteeOn }), ...(mentorOn && { mentorOn }) });
}

function beforeMatch({ startedOn }: Match, on: LocalDate): string | null {
  if (!startedOn || on.iso >= startedOn) return null;
  return `The match began on ${LocalDate.of(startedOn).toString()}; a check-in cannot be before it`;
}

const contactOf = ({ on, reached, note }: CheckInSide) => ({
  heldOn: on,
  how: 'phone' as const,
  reached,
  purpose: 'check-in' as const,
  note,
});
