import { Injectable } from '@nestjs/common';
import type { Actor, LocalDate } from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { matchToRecord } from '../finders.js';
import { refuseClosedStep } from '../match-steps.js';
import { refuseBefore } from './introduction.js';
import { tellOfMatch } from './match-fact.js';

/** How a mentor was helped to help with a need. */
export const GUIDANCE_WAYS = ['talk', 'material', 'training', 'specialist'] as const;
export type GuidanceWay = (typeof GUIDANCE_WAYS)[number];

export interface Guidance {
  readonly on: LocalDate;
  readonly how: GuidanceWay;
  /** The need in a few words: epilepsy, guiding a blind person. */
  readonly need: string;
  readonly note: string;
}

@Injectable()
export class MatchGuidance {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records guidance or training on what this mentee needs, given to this mentor (QiM 54). @throws Invalid, Refusal */
  give(actor: Actor, matchId: string, guidance: Guidance): Promise<void> {
    return this.unitOfWork.run(actor, 'match.guide', async work => {
      const match = await matchToRecord(work, matchId, 'match.guide');
      refuseClosedStep(match.status, 'introduce');
      refuseFuture('on', guidance.on, work.today);
      refuseBefore('on', guidance.on, match.proposedOn);
      await insertRow(work, 'match_guidance', {
        programme_id: match.programmeId,
        match_id: match.id,
        given_on: guidance.on.iso,
        how: guidance.how,
        need: guidance.need,
        note: guidance.note,
        given_by: actor.userId,
      });
      await tellOfMatch(work, match, 'guidance-given', guidance.on);
    });
  }
}
