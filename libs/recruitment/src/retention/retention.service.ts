import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, NotFound, Refusal, type Work } from '#kernel';
import { insertRow, UnitOfWork } from '#platform';
import { tellApplicant } from '../history.js';

/** What keeps an applicant from being destroyed: an inquiry, a claim, the police. */
@Injectable()
export class ApplicantHolds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Managers only. @throws NotFound, Forbidden, Invalid; Refusal where they are held or destroyed already */
  hold(actor: Actor, mentorId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(actor, 'applicant.hold', async work => {
      const mentor = await applicantToHold(work, mentorId, 'applicant.hold');
      if (reason.length < 3) throw new Invalid({ reason: 'Say why in a few words' });
      if (mentor.destroyed) throw new Refusal('applicant-destroyed', 'What they applied with was destroyed');
      if (mentor.held) throw new Refusal('applicant-held', 'They are held already');
      await insertRow(work, 'applicant_hold', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        reason,
        held_on: work.today.iso,
        held_by: actor.userId,
      });
      await tellApplicant(work, mentor, 'applicant-held', work.today, { reason });
    });
  }

  /** Their time runs again: where it is over, the next round destroys them. @throws NotFound, Forbidden, Refusal */
  release(actor: Actor, mentorId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'applicant.release', async work => {
      const mentor = await applicantToHold(work, mentorId, 'applicant.release');
      if (!mentor.held) throw new Refusal('applicant-not-held', 'They are not held');
      await work.em.query(
        'update applicant_hold set released_on = $2, released_by = $3 where mentor_id = $1 and released_on is null',
        [mentorId, work.today.iso, actor.userId],
      );
      await tellApplicant(work, mentor, 'applicant-released', work.today);
    });
  }
}

interface Holdable {
  readonly id: string;
  readonly programmeId: string;
  readonly held: boolean;
  readonly destroyed: boolean;
}

async function applicantToHold(work: Work, id: string, act: string): Promise<Holdable> {
  const [row] = await work.em.query<Holdable[]>(
    `select m.id, m.programme_id as "programmeId",
       exists (select from applicant_hold h where h.mentor_id = m.id and h.released_on is null) as held,
       exists (select from applicant_destroyed x where x.mentor_id = m.id) as destroyed
     from mentor m where m.id = $1 for update`,
    [id],
  );
  if (!row || !work.actor.roles.has(row.programmeId)) throw new NotFound();
  if (!holds(work.actor, row.programmeId, 'manager')) throw new Forbidden(act);
  return row;
}
