import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, newId, NotFound, type Work } from '#kernel';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';
import { menteeToRecord, mentorToRecord } from './finders.js';
import type { Mentee } from './mentee.entity.js';
import { futureFault } from './mentees.service.js';
import type { Mentor } from './mentor.entity.js';

export const CONTACT_WAYS = ['phone', 'video', 'message', 'letter', 'in-person'] as const;
export const CONTACT_PURPOSES = ['routine', 'check-in', 'waiting-list', 'support', 'concern'] as const;

export interface ContactDetails {
  readonly heldOn: LocalDate;
  readonly how: (typeof CONTACT_WAYS)[number];
  /** False for an attempt: it is listed, and counts for no rule. */
  readonly reached: boolean;
  readonly purpose: (typeof CONTACT_PURPOSES)[number];
  readonly note: string;
}

export type ContactAbout =
  | {
      readonly menteeId: string;
      /** One of those around the mentee, where it was them; the mentee otherwise. */
      readonly connectionId?: string | null;
    }
  | { readonly mentorId: string };

@Injectable()
export class Contacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Logs that a worker was in touch, or tried to be, with a mentee or a mentor. */
  log(actor: Actor, about: ContactAbout, contact: ContactDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'contact.log', work => this.logWithin(work, about, contact));
  }

  correct(actor: Actor, recordId: string, readVersion: number, contact: ContactDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'contact.correct', async work => {
      const standing = await standingRow<{ mentee_id: string | null; mentor_id: string | null }>(
        work,
        'staff_contact',
        recordId,
      );
      if (!standing) throw new NotFound();
      const about = standing.mentee_id
        ? { menteeId: standing.mentee_id }
        : { mentorId: standing.mentor_id ?? '' };
      const subject = await this.subject(work, about, 'contact.correct');
      refuseFaulty(contactDayFault(subject, contact.heldOn, work.today));
      const before = await correctRow(work, 'staff_contact', recordId, readVersion, columns(contact));
      await recordEvent(work, {
        programmeId: subject.programmeId,
        subjectType: 'staff-contact',
        subjectId: recordId,
        kind: 'contact-corrected',
        occurredOn: contact.heldOn,
        before,
        data: columns(contact),
      });
    });
  }

  /** The same within an act that is under way, such as a check-in. */
  async logWithin(work: Work, about: ContactAbout, contact: ContactDetails): Promise<string> {
    const subject = await this.subject(work, about, 'contact.log');
    refuseFaulty(contactDayFault(subject, contact.heldOn, work.today));
    const connectionId = 'menteeId' in about ? (about.connectionId ?? null) : null;
    if (connectionId && 'menteeId' in about) await refuseStranger(work, about.menteeId, connectionId);
    const recordId = newId();
    await insertFact(work, 'staff_contact', {
      record_id: recordId,
      programme_id: subject.programmeId,
      mentee_id: 'menteeId' in about ? about.menteeId : null,
      mentor_id: 'mentorId' in about ? about.mentorId : null,
      connection_id: connectionId,
      by_user: work.actor.userId,
      ...columns(contact),
    });
    await recordEvent(work, {
      programmeId: subject.programmeId,
      subjectType: 'staff-contact',
      subjectId: recordId,
      kind: 'contact-logged',
      occurredOn: contact.heldOn,
      data: { ...about, ...columns(contact) },
    });
    return recordId;
  }

  private subject(work: Work, about: ContactAbout, act: string): Promise<Mentee | Mentor> {
    return 'menteeId' in about
      ? menteeToRecord(work, about.menteeId, act)
      : mentorToRecord(work, about.mentorId, act);
  }
}

async function refuseStranger(work: Work, menteeId: string, connectionId: string): Promise<void> {
  const rows = await work.em.query<unknown[]>('select 1 from connection where id = $1 and mentee_id = $2', [
    connectionId,
    menteeId,
  ]);
  if (!rows.length) throw new Invalid({ with: 'Choose the mentee or somebody around them' });
}

/** Nobody is in touch with somebody before they came: what cannot be true of the day, in words. */
export function contactDayFault(subject: Mentee | Mentor, day: LocalDate, today: LocalDate): string | null {
  if (day.isAfter(today)) return futureFault(day);
  const referred = 'referredOn' in subject;
  const came = LocalDate.of(referred ? subject.referredOn : subject.appliedOn);
  if (!day.isBefore(came)) return null;
  const how = referred ? 'The mentee was referred' : 'The mentor applied';
  return `${how} on ${came.toString()}; a contact cannot be before that`;
}

function refuseFaulty(fault: string | null): void {
  if (fault) throw new Invalid({ heldOn: fault });
}

const columns = (contact: ContactDetails) => ({
  held_on: contact.heldOn.iso,
  how: contact.how,
  reached: contact.reached,
  purpose: contact.purpose,
  note: contact.note,
});
