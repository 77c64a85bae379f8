import { Injectable } from '@nestjs/common';
import { endRole } from '#accounts';
import { type Actor, Invalid, type LocalDate, type Work } from '#kernel';
import { Mentors } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { MentorPhotos, takePhoto } from '../particulars/photos.service.js';
import type { BadgeLeft, LeavingReason } from './leaving.js';

export interface Leave {
  readonly on: LocalDate;
  readonly why: LeavingReason;
  /** In words, for those who open the file. */
  readonly reason: string;
  /** What became of the badge; null where nobody asked, which is refused while they hold one. */
  readonly badge: Exclude<BadgeLeft, 'none'> | null;
  /** Why it was not given back. */
  readonly badgeWords: string;
}

interface HeldBadge {
  readonly id: string;
  readonly issued_on: string;
}

@Injectable()
export class Leaving {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mentors: Mentors,
    private readonly photos: MentorPhotos,
  ) {}

  /**
   * A mentor leaves (QiM 32, 37; RESET 29): with the reason, what became of the badge, and the day from which their
   * records are kept. What they could open ends in this minute, and the picture of the badge is gone.
   * @throws Refusal while a match runs, or for nobody who mentors; Invalid by field; NotFound, Forbidden
   */
  async leave(actor: Actor, mentorId: string, leave: Leave): Promise<void> {
    const gone = await this.unitOfWork.run(actor, 'mentor.leave', async work => {
      const { on, why, reason } = leave;
      const mentor = await this.mentors.leaveWithin(work, mentorId, on, reason);
      const badge = await endBadge(work, mentorId, leave);
      await insertRow(work, 'mentor_leaving', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        left_on: on.iso,
        why,
        reason,
        badge,
        badge_words: badge === 'not-returned' ? leave.badgeWords : '',
        kept_from: on.iso,
        recorded_by: actor.userId,
      });
      if (mentor.userId) await endRole(work, mentor.userId, mentor.programmeId, 'mentor');
      if (badge !== 'none')
        await recordEvent(work, {
          programmeId: mentor.programmeId,
          subjectType: 'mentor',
          subjectId: mentorId,
          kind: `badge-${badge}`,
          occurredOn: on,
          data: badge === 'not-returned' ? { reason: leave.badgeWords } : {},
        });
      return takePhoto(work, mentorId);
    });
    await this.photos.forget(gone);
  }
}

/** @throws Invalid where they hold one and nobody said what became of it, or why it did not come back */
async function endBadge(work: Work, mentorId: string, { on, badge, badgeWords }: Leave): Promise<BadgeLeft> {
  const [held] = await work.em.query<HeldBadge[]>(
    'select id, issued_on from mentor_badge where mentor_id = $1 and ended_on is null for update',
    [mentorId],
  );
  if (!held) return 'none';
  if (!badge) throw new Invalid({ badge: 'Say what became of the badge' });
  if (badge === 'not-returned' && badgeWords.length < 3)
    throw new Invalid({ badgeWords: 'Say why it was not given back' });
  if (on.iso < held.issued_on) throw new Invalid({ on: 'Their badge was issued only after that day' });
  await work.em.query('update mentor_badge set ended_on = $2, ended_how = $3 where id = $1', [
    held.id,
    on.iso,
    badge,
  ]);
  return badge;
}
