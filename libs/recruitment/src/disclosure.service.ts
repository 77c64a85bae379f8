import { Inject, Injectable } from '@nestjs/common';
import type { Answers } from '#forms';
import { type Actor, Forbidden, holds, NotFound, Refusal } from '#kernel';
import { caseProgrammes } from '#people';
import { CONFIG, type Config, insertRow, noteAudit, ownSecret, UnitOfWork } from '#platform';
import { newSealingKey, seal, unseal } from '#vetting';

interface SealedRow {
  readonly id: string;
  readonly programmeId: string;
  readonly disclosure: Buffer | null;
  readonly shortlistedOn: string | null;
}

/** Who opens what an applicant disclosed of themselves. */
export const opensDisclosures = (actor: Actor, programmeId: string): boolean =>
  holds(actor, programmeId, 'vetting-officer', 'safeguarding-lead', 'manager');

/** What applicants disclosed of themselves: sealed when it comes, opened after the short list, each reading kept. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asked for outside the transaction, because the first time it writes a file. */
  key(): Promise<Buffer> {
    return ownSecret(this.config.dataFolder, 'recruitment-key', newSealingKey);
  }

  /** Bound to its own application, so that no sealed answers can be put in the place of another's. */
  sealed(key: Buffer, answers: Answers, applicationId: string): Buffer | null {
    return Object.keys(answers).length ? seal(key, JSON.stringify(answers), applicationId) : null;
  }

  /** @throws NotFound; Forbidden for who may see the file and not this; Refusal before the short list */
  async read(actor: Actor, mentorId: string): Promise<Answers> {
    const key = await this.key();
    return this.unitOfWork.run(actor, 'application.read-disclosure', async work => {
      const [row] = await work.em.query<SealedRow[]>(
        `select id, programme_id as "programmeId", disclosure, shortlisted_on as "shortlistedOn"
         from mentor_application where mentor_id = $1`,
        [mentorId],
      );
      const opens = row !== undefined && opensDisclosures(actor, row.programmeId);
      if (!row || (!opens && !caseProgrammes(actor).includes(row.programmeId))) throw new NotFound();
      if (!opens) throw new Forbidden('application.read-disclosure');
      if (!row.shortlistedOn)
        throw new Refusal(
          'not-shortlisted',
          'These answers stay sealed until the applicant is on the short list',
        );
      if (!row.disclosure) throw new Refusal('nothing-disclosed', 'These questions were not answered yet');
      await insertRow(work, 'mentor_disclosure_reading', {
        programme_id: row.programmeId,
        application_id: row.id,
        read_by: actor.userId,
      });
      noteAudit(work, { subjectType: 'mentor-application', subjectId: row.id });
      return JSON.parse(unseal(key, row.disclosure, row.id)) as Answers;
    });
  }
}
