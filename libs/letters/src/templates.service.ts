import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, newId, NotFound, type Work } from '#kernel';
import { insertRow, noteAudit, refuseStaleFact, UnitOfWork } from '#platform';
import { LetterBook } from './letter-book.js';
import { fieldsOf, type LetterKind } from './letter-kind.js';
import { faultOf, fieldsIn, type Words } from './merge.js';
import { type StandingTemplate, standingTemplate } from './templates.reads.js';

/** What a programme says in its letters, changed by its managers. Letters that went keep the words they went with. */
@Injectable()
export class LetterTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly book: LetterBook,
  ) {}

  /**
   * Words a kind of letter anew, from now on.
   * @throws Invalid for a field that is unknown, left open or needed; ChangedMeanwhile; NotFound; Forbidden
   */
  word(actor: Actor, programmeId: string, key: string, readNumber: number, words: Words): Promise<void> {
    return this.unitOfWork.run(actor, 'letter.word', async work => {
      requireLetterKeeper(actor, programmeId);
      const kind = this.book.kind(key);
      refuseFaults(kind, words);
      await work.em.query('select 1 from programme where id = $1 for update', [programmeId]);
      const standing = await standingTemplate(work.em, programmeId, kind);
      await refuseStaleTemplate(work, readNumber, standing);
      if (standing.subject === words.subject && standing.body === words.body) return;
      await this.keep(work, programmeId, kind, standing, words);
    });
  }

  private async keep(
    work: Work,
    programmeId: string,
    kind: LetterKind,
    standing: StandingTemplate,
    { subject, body }: Words,
  ): Promise<void> {
    const id = newId();
    await insertRow(work, 'letter_template', {
      id,
      programme_id: programmeId,
      kind: kind.key,
      number: standing.number + 1,
      subject,
      body,
      recorded_by: work.actor.userId,
    });
    const before = { subject: standing.subject, body: standing.body };
    noteAudit(work, { subjectType: 'letter-template', subjectId: id, before, after: { subject, body } });
  }
}

/** @throws NotFound for a foreign programme, Forbidden for one whose letters are not the actor's to change */
export function requireLetterKeeper(actor: Actor, programmeId: string): void {
  if (!actor.roles.has(programmeId)) throw new NotFound();
  if (!holds(actor, programmeId, 'manager')) throw new Forbidden('letter.word');
}

/** @throws ChangedMeanwhile where another version stands by now */
export const refuseStaleTemplate = (work: Work, read: number, standing: StandingTemplate): Promise<void> =>
  refuseStaleFact(work, read, { ...standing, version: standing.number });

/** @throws Invalid, by field */
export function refuseFaults(kind: LetterKind, { subject, body }: Words): void {
  const fields = fieldsOf(kind);
  const used = fieldsIn(body);
  const lost = (kind.needs ?? []).find(key => !used.includes(key));
  const faults = {
    subject: faultOf(subject, fields),
    body:
      faultOf(body, fields) ??
      (lost ? `Leave {{${lost}}} in: without it the letter is of no use to whoever gets it` : null),
  };
  const found = Object.entries(faults).flatMap(([name, fault]) => (fault ? [[name, fault]] : []));
  if (found.length) throw new Invalid(Object.fromEntries(found) as Record<string, string>);
}
