import { Injectable } from '@nestjs/common';
import { type Actor, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { correctRow, insertFact, recordEvent, standingRow, UnitOfWork } from '#platform';
import { menteeToRecord, mentorToRecord } from './finders.js';
import { refuseFuture } from './mentees.service.js';

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

export type ContactAbout = { readonly menteeId: string } | { readonly mentorId: string };

@Injectable()
export class Contacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Logs that a worker was in touch, or tried to be, with a mentee or a mentor. */
  log(actor: Actor, about: ContactAbout, contact: ContactDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'contact.log', work => this.logWithin(work, about, contact));
  }

  /** One check-in with both sides of a match: a contact for each side that was reached. */
  logAll(
    actor: Actor,
    contacts: readonly { about: ContactAbout; contact: ContactDetails }[],
  ): Promise<string[]> {
    return this.unitOfWork.run(actor, 'contact.log', async work => {
      const ids: string[] = [];
      for (const { about, contact } of contacts) ids.push(await this.logWithin(work, about, contact));
      return ids;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, contact: ContactDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'contact.correct', async work => {
      refuseFuture('heldOn', contact.heldOn, work.today);
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

  private async logWithin(work: Work, about: ContactAbout, contact: ContactDetails): Promise<string> {
    refuseFuture('heldOn', contact.heldOn, work.today);
    const subject = await this.subject(work, about, 'contact.log');
    const recordId = newId();
    await insertFact(work, 'staff_contact', {
      record_id: recordId,
      programme_id: subject.programmeId,
      mentee_id: 'menteeId' in about ? about.menteeId : null,
      mentor_id: 'mentorId' in about ? about.mentorId : null,
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

  private subject(work: Work, about: ContactAbout, act: string): Promise<{ programmeId: string }> {
    return 'menteeId' in about
      ? menteeToRecord(work, about.menteeId, act)
      : mentorToRecord(work, about.mentorId, act);
  }
}

const columns = (contact: ContactDetails) => ({
  held_on: contact.heldOn.iso,
  how: contact.how,
  reached: contact.reached,
  purpose: contact.purpose,
  note: contact.note,
});
