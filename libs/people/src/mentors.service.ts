import { Injectable } from '@nestjs/common';
import { Invitations } from '#accounts';
import { type Actor, Invalid, type LocalDate, Refusal, type Work } from '#kernel';
import { recordEvent, refuseStale, UnitOfWork } from '#platform';
import { mentorToRecord } from './finders.js';
import { correctPerson, refuseFuture, savePerson } from './mentees.service.js';
import { Mentor } from './mentor.entity.js';
import { changePeriod, openPeriod } from './periods.js';
import { Person, type PersonDetails } from './person.entity.js';
import { requireRecording } from './people.policy.js';
import { refuseClosedMentorStep } from './steps.js';
import { requireWorker } from './workers.js';

export interface NewMentor {
  readonly programmeId: string;
  readonly person: PersonDetails;
  readonly ownerId: string | null;
  readonly userId: string | null;
  readonly appliedOn: LocalDate;
}

@Injectable()
export class Mentors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: Invitations,
  ) {}

  /** Opens the file of somebody who wants to mentor. */
  add(actor: Actor, input: NewMentor): Promise<string> {
    return this.unitOfWork.run(actor, 'mentor.add', async work => {
      requireRecording(actor, input.programmeId, 'mentor.add');
      return this.addWithin(work, input);
    });
  }

  /** The same within an act that is under way, which has asked who may: somebody applies by the public form. */
  async addWithin(work: Work, input: NewMentor): Promise<string> {
    refuseFuture('appliedOn', input.appliedOn, work.today);
    await requireWorker(work, input.programmeId, input.ownerId);
    const person = await savePerson(work, input.programmeId, input.person);
    const mentor = Object.assign(new Mentor(), {
      programmeId: input.programmeId,
      personId: person.id,
      ownerId: input.ownerId,
      userId: input.userId,
      appliedOn: input.appliedOn.iso,
      recordedAt: work.now,
    });
    await work.em.insert(Mentor, mentor);
    await tell(work, mentor, 'mentor-applied', input.appliedOn);
    return mentor.id;
  }

  /** Within the decision of recruitment, which has asked what stands before it. @throws Refusal, Invalid */
  async approveWithin(work: Work, mentorId: string, on: LocalDate): Promise<void> {
    const mentor = await this.refuseApprovedWithin(work, mentorId);
    if (on.iso < mentor.appliedOn)
      throw new Invalid({ on: 'A mentor cannot be approved before they applied' });
    await changePeriod(work, 'mentor', mentor, on, { state: 'approved' });
    await tell(work, mentor, 'mentor-approved', on);
  }

  /** The applicant, locked. @throws Refusal where they are a mentor already; NotFound, Forbidden */
  async refuseApprovedWithin(work: Work, mentorId: string): Promise<Mentor> {
    const mentor = await mentorToRecord(work, mentorId, 'mentor.approve');
    const open = await openPeriod(work, 'mentor', mentorId);
    await refuseClosedMentorStep(work.em, mentorId, open?.state ?? null, 'approve');
    return mentor;
  }

  /** Rests a mentor: reminders and the supervision clock stop until they resume. Who covers is asked by `libs/matching`. */
  holdWithin(work: Work, mentorId: string, on: LocalDate, reason: string): Promise<Mentor> {
    return move(work, mentorId, on, 'hold', { state: 'on-hold', reason }, { reason });
  }

  resumeWithin(work: Work, mentorId: string, on: LocalDate): Promise<Mentor> {
    return move(work, mentorId, on, 'resume', { state: 'approved' });
  }

  /** Within the leaving of `libs/recruitment`, which sees to the badge and to what they could open. */
  leaveWithin(work: Work, mentorId: string, on: LocalDate, reason: string): Promise<Mentor> {
    return move(work, mentorId, on, 'leave', null, { reason });
  }

  correct(
    actor: Actor,
    mentorId: string,
    readVersion: number,
    input: Pick<NewMentor, 'person' | 'ownerId'>,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.correct', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'mentor.correct');
      await refuseStale(work, mentorId, readVersion, mentor.version);
      if (input.ownerId !== mentor.ownerId) await requireWorker(work, mentor.programmeId, input.ownerId);
      const before = await correctPerson(work, mentor.personId, input.person);
      Object.assign(mentor, { ownerId: input.ownerId, version: mentor.version + 1 });
      await work.em.save(mentor);
      await recordEvent(work, {
        ...subjectOf(mentor),
        kind: 'mentor-corrected',
        occurredOn: work.today,
        before,
        data: input.person,
      });
    });
  }

  /** Sends an approved mentor the letter with which they choose a password, so that they can log sessions. */
  invite(actor: Actor, mentorId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.invite', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'mentor.invite');
      if (mentor.userId) throw new Refusal('mentor-signs-in', 'This mentor has an account already');
      if (!(await openPeriod(work, 'mentor', mentorId))) {
        throw new Refusal('mentor-not-approved', 'Approve the mentor first: nobody signs in before that');
      }
      const person = await work.em.findOneByOrFail(Person, { id: mentor.personId });
      if (!person.email) throw new Refusal('mentor-without-address', 'Add the mentor’s e-mail address first');
      mentor.userId = await this.invitations.openAccount(work, {
        name: [person.preferredName ?? person.firstName, person.lastName].filter(Boolean).join(' '),
        email: person.email.toLowerCase(),
        administrator: false,
        programmeId: mentor.programmeId,
        role: 'mentor',
      });
      mentor.version++;
      await work.em.save(mentor);
      await tell(work, mentor, 'mentor-invited', work.today);
    });
  }
}

const HAPPENED = { hold: 'mentor-on-hold', resume: 'mentor-resumed', leave: 'mentor-left' } as const;

/** @throws Refusal where the step is closed; NotFound, Forbidden; Invalid for a day ahead */
async function move(
  work: Work,
  mentorId: string,
  on: LocalDate,
  step: keyof typeof HAPPENED,
  next: { readonly state: string; readonly reason?: string } | null,
  data?: unknown,
): Promise<Mentor> {
  refuseFuture('on', on, work.today);
  const mentor = await mentorToRecord(work, mentorId, `mentor.${step}`);
  const open = await openPeriod(work, 'mentor', mentorId);
  await refuseClosedMentorStep(work.em, mentorId, open?.state ?? null, step);
  await changePeriod(work, 'mentor', mentor, on, next);
  await tell(work, mentor, HAPPENED[step], on, data);
  return mentor;
}

const subjectOf = (mentor: Mentor) => ({
  programmeId: mentor.programmeId,
  subjectType: 'mentor',
  subjectId: mentor.id,
});

const tell = (work: Work, mentor: Mentor, kind: string, on: LocalDate, data?: unknown): Promise<void> =>
  recordEvent(work, { ...subjectOf(mentor), kind, occurredOn: on, data });
