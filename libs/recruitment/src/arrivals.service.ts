import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attempts } from '#accounts';
import {
  type Attached,
  Attachments,
  forgetSaved,
  type FormVersion,
  readAnswers,
  type Sent,
  tooMany,
} from '#forms';
import { type Actor, Invalid, Refusal } from '#kernel';
import { AutomaticLetters } from '#letters';
import { CONFIG, type Config, type Letter, UnitOfWork } from '#platform';
import { mayHold, refuseUnfit } from './applicant.js';
import { makeApplicationLink } from './application-links.js';
import { ApplicationFiles } from './application-files.js';
import { Disclosures } from './disclosure.service.js';
import { doorOf } from './doors.service.js';

export interface SentApplication {
  readonly form: FormVersion;
  readonly sent: Sent;
  readonly files: readonly Attached[];
}

/** Applications that come by the public form. */
@Injectable()
export class ApplicationArrivals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
    private readonly attempts: Attempts,
    private readonly attachments: Attachments,
    private readonly letters: AutomaticLetters,
    private readonly disclosures: Disclosures,
    private readonly files: ApplicationFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens the applicant's file with what they sent, and answers with a receipt by mail.
   * @returns the token of the receipt @throws Invalid by question; Refusal while the page is closed or after too many
   */
  async receive(actor: Actor, { form, sent, files }: SentApplication, pageToken: unknown): Promise<string> {
    const { answers, errors } = readAnswers(form.fields, sent);
    if (Object.keys(errors).length) throw new Invalid(errors);
    if (!mayHold(answers))
      throw new Invalid({
        mayHold: 'Without this we cannot take an application. Call us if you have a question.',
      });
    const attempt = await this.attempts.begin('mentor-apply', String(answers['email'] ?? ''), actor.from);
    if (!attempt.allowed) throw tooMany();
    const key = await this.disclosures.key();
    try {
      return await this.unitOfWork.run(actor, 'application.receive', async work => {
        refuseUnfit(answers, work.today);
        const { open, programme } = await doorOf(work.em, form.programmeId);
        if (!open)
          throw new Refusal('applications-closed', 'This programme takes no applications at the moment');
        const made = await this.files.open(work, key, {
          form,
          answers,
          source: 'public',
          receivedOn: work.today,
          ownerId: null,
          enquiryId: null,
        });
        await this.attachments.keep(work, form.programmeId, made.id, 'files', files);
        await forgetSaved(work, pageToken);
        const token = await makeApplicationLink(work, made);
        await this.letters.post(work, {
          occasion: `mentor-application:${made.id}`,
          kind: 'mentor-application-received',
          about: { type: 'mentor', id: made.mentorId, programmeId: form.programmeId, menteeId: null },
          to: { name: made.name, part: 'mentor', email: String(answers['email'] ?? '') },
          values: { programme, link: `${this.config.publicUrl}/mentor-with-us/sent/${token}` },
        });
        return token;
      });
    } catch (error) {
      // What was refused made no application, so that it does not count against the next try.
      await attempt.forgive();
      throw error;
    }
  }

  /** For somebody who goes on later; says nothing of what they wrote. */
  async savedForm(programmeId: string): Promise<(token: string) => Pick<Letter, 'subject' | 'body'>> {
    const { programme } = await doorOf(this.source, programmeId);
    const fill = await this.letters.wording(this.source, programmeId, 'mentor-saved-form');
    return token => fill({ programme, link: `${this.config.publicUrl}/mentor-with-us/saved/${token}` });
  }
}
