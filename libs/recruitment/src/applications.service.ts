import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Answers,
  type FormField,
  type FormVersion,
  formVersion,
  readAnswers,
  type Sent,
  standingForm,
} from '#forms';
import { type Actor, Invalid, type LocalDate, NotFound, type Queryable, Refusal, type Work } from '#kernel';
import { mentorToRecord, refuseFuture, requireRecording } from '#people';
import { refuseStale, UnitOfWork } from '#platform';
import { missing } from '#practice';
import { apart, isWhole, mayHold, refuseUnfit } from './applicant.js';
import { APPLICATION, SEALED_KEYS } from './application-form.js';
import { beforeInterview } from './application.rules.js';
import { ApplicationFiles } from './application-files.js';
import { Disclosures } from './disclosure.service.js';
import { tellApplicant } from './history.js';

export interface ApplicationTaken {
  readonly form: FormVersion;
  readonly sent: Sent;
  readonly receivedOn: LocalDate;
  readonly ownerId: string | null;
  readonly enquiryId: string | null;
}

interface Standing {
  readonly id: string;
  readonly form_version_id: string;
  readonly answers: Answers;
  readonly sealed: boolean;
  readonly consented_on: string | null;
  readonly completed_on: string | null;
  readonly shortlisted_on: string | null;
  readonly version: number;
}

/** Applications as staff work with them (QiM 46). */
@Injectable()
export class Applications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: ApplicationFiles,
    private readonly disclosures: Disclosures,
  ) {}

  /** Writes down an application that came on paper or was told; what is open can be asked later. @returns the mentor */
  async take(actor: Actor, taken: ApplicationTaken): Promise<string> {
    const key = await this.disclosures.key();
    return this.unitOfWork.run(actor, 'application.take', async work => {
      requireRecording(actor, taken.form.programmeId, 'application.take');
      const answers = read(taken.form.fields, taken.sent);
      refuseUnfit(answers, work.today);
      const { mentorId } = await this.files.open(work, key, { ...taken, answers, source: 'staff' });
      return mentorId;
    });
  }

  /**
   * Answers more of the form; where somebody was added by hand this is their application. Sealed answers that stand are kept.
   * @param readVersion 0 where no application stood @throws Invalid by question; ChangedMeanwhile; Refusal; NotFound
   */
  async complete(actor: Actor, mentorId: string, readVersion: number, sent: Sent): Promise<void> {
    const key = await this.disclosures.key();
    return this.unitOfWork.run(actor, 'application.complete', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'application.complete');
      const before = await standing(work, mentorId);
      await refuseStale(work, mentorId, readVersion, before?.version ?? 0);
      const form = before
        ? await formVersion(work.em, before.form_version_id)
        : await standingForm(work.em, mentor.programmeId, APPLICATION, work.today);
      if (!form) throw noForm();
      const asked = before?.sealed
        ? form.fields.filter(({ key }) => !SEALED_KEYS.includes(key))
        : form.fields;
      const answers = read(asked, sent);
      if (!before) {
        const applied = {
          form,
          answers,
          source: 'staff',
          receivedOn: work.today,
          ownerId: null,
          enquiryId: null,
        } as const;
        await this.files.write(work, key, mentorId, applied);
        return;
      }
      const { open, sealed } = apart(answers);
      const disclosure = this.disclosures.sealed(key, sealed, before.id);
      const whole = isWhole(form.fields, answers, before.sealed || disclosure !== null);
      await work.em.query(
        `update mentor_application set answers = $2, disclosure = coalesce($3, disclosure), consented_on = $4, completed_on = $5, version = version + 1 where id = $1`,
        [
          before.id,
          JSON.stringify(open),
          disclosure,
          mayHold(answers) ? (before.consented_on ?? work.today.iso) : null,
          whole ? (before.completed_on ?? work.today.iso) : null,
        ],
      );
      await tellApplicant(work, mentor, 'application-corrected', work.today, {
        before: before.answers,
        answers: open,
      });
    });
  }

  /** Whether an applicant may come on the short list on a day. @throws Refusal naming what is missing */
  refuseShortlist(mentorId: string, on: LocalDate): Promise<void> {
    return refuseIncomplete(this.source, mentorId, on);
  }

  /** Puts an applicant on the short list: what they disclosed may be opened from here on. @throws Refusal naming what is missing */
  shortlist(actor: Actor, mentorId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'application.shortlist', async work => {
      refuseFuture('on', on, work.today);
      const mentor = await mentorToRecord(work, mentorId, 'application.shortlist');
      const application = await standing(work, mentorId);
      if (!application) throw new NotFound();
      if (application.shortlisted_on)
        throw new Refusal('shortlisted-already', 'They are on the short list already');
      if (on.iso < mentor.appliedOn) throw new Invalid({ on: 'The day cannot be before they applied' });
      await refuseIncomplete(work.em, mentorId, on);
      await work.em.query(
        'update mentor_application set shortlisted_on = $2, shortlisted_by = $3, version = version + 1 where id = $1',
        [application.id, on.iso, actor.userId],
      );
      await tellApplicant(work, mentor, 'applicant-shortlisted', on);
    });
  }
}

async function refuseIncomplete(q: Queryable, mentorId: string, on: LocalDate): Promise<void> {
  const lacking = await missing(q, beforeInterview, mentorId, on);
  if (!lacking.length) return;
  throw new Refusal(
    'application-not-complete',
    lacking.map(({ rule, text, href }) => ({ code: rule, text, href })),
  );
}

async function standing(work: Work, mentorId: string): Promise<Standing | null> {
  const [row] = await work.em.query<Standing[]>(
    `select id, form_version_id, answers, disclosure is not null as sealed, consented_on, completed_on, shortlisted_on, version
     from mentor_application where mentor_id = $1 for update`,
    [mentorId],
  );
  return row ?? null;
}

function read(fields: readonly FormField[], sent: Sent): Answers {
  const { answers, errors } = readAnswers(fields, sent, false);
  if (Object.keys(errors).length) throw new Invalid(errors);
  return answers;
}

export const noForm = (): Refusal =>
  new Refusal('no-form', [
    {
      code: 'no-form',
      text: 'A manager publishes the application form of this programme first',
      href: '/settings/forms',
    },
  ]);
