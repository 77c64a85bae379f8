import { Injectable } from '@nestjs/common';
import type { Answers, FormVersion } from '#forms';
import { type LocalDate, newId, type Work } from '#kernel';
import { Mentors } from '#people';
import { insertRow } from '#platform';
import { apart, isWhole, mayHold, personOf } from './applicant.js';
import { Disclosures } from './disclosure.service.js';
import { tellApplicant, tellEnquiry } from './history.js';

export interface Applied {
  readonly form: FormVersion;
  readonly answers: Answers;
  readonly source: 'public' | 'staff';
  readonly receivedOn: LocalDate;
  readonly ownerId: string | null;
  /** Where a worker says which enquiry it came of; else it is found by the address that was given then. */
  readonly enquiryId: string | null;
}

/** Opens the file of an applicant with their application, within an act that is under way. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly mentors: Mentors,
    private readonly disclosures: Disclosures,
  ) {}

  async open(
    work: Work,
    key: Buffer,
    applied: Applied,
  ): Promise<{ id: string; programmeId: string; mentorId: string; name: string }> {
    const { form, answers, receivedOn, ownerId } = applied;
    const person = personOf(answers);
    const enquiry = await enquiryOf(work, form.programmeId, applied.enquiryId, person.email);
    const mentorId = await this.mentors.addWithin(work, {
      programmeId: form.programmeId,
      person,
      ownerId: ownerId ?? enquiry?.ownerId ?? null,
      userId: null,
      appliedOn: receivedOn,
    });
    const id = await this.write(work, key, mentorId, applied);
    if (enquiry) {
      await work.em.query('update mentor_enquiry set mentor_id = $2, version = version + 1 where id = $1', [
        enquiry.id,
        mentorId,
      ]);
      await tellEnquiry(
        work,
        { id: enquiry.id, programmeId: form.programmeId },
        'enquiry-applied',
        receivedOn,
      );
    }
    const name = [person.firstName, person.lastName].filter(Boolean).join(' ');
    return { id, programmeId: form.programmeId, mentorId, name };
  }

  /** For a file that stands: the application of somebody who was added by hand. */
  async write(work: Work, key: Buffer, mentorId: string, applied: Applied): Promise<string> {
    const { form, answers, source, receivedOn } = applied;
    const { open, sealed } = apart(answers);
    const id = newId();
    const disclosure = this.disclosures.sealed(key, sealed, id);
    await insertRow(work, 'mentor_application', {
      id,
      programme_id: form.programmeId,
      mentor_id: mentorId,
      form_version_id: form.id,
      answers: JSON.stringify(open),
      disclosure,
      source,
      taken_by: work.actor.userId,
      received_on: receivedOn.iso,
      consented_on: mayHold(answers) ? work.today.iso : null,
      completed_on: isWhole(form.fields, answers, disclosure !== null) ? work.today.iso : null,
    });
    await tellApplicant(
      work,
      { id: mentorId, programmeId: form.programmeId },
      'application-received',
      receivedOn,
      {
        source,
      },
    );
    return id;
  }
}

async function enquiryOf(
  work: Work,
  programmeId: string,
  id: string | null,
  email: string | null,
): Promise<{ id: string; ownerId: string | null } | null> {
  const [row] = await work.em.query<{ id: string; ownerId: string | null }[]>(
    `select id, owner_id as "ownerId" from mentor_enquiry
     where programme_id = $1 and mentor_id is null and (id = $2 or ($2::uuid is null and lower(email) = lower($3)))
     order by enquired_on desc limit 1 for update`,
    [programmeId, id, email],
  );
  return row ?? null;
}
