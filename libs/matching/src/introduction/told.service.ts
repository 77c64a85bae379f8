import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { matchToRecord } from '../finders.js';
import { refuseClosedStep } from '../match-steps.js';
import { refuseOddTold, type Side, type Told } from './introduction.js';
import { keepFact, tellOfMatch } from './match-fact.js';

/** Who is told about a proposal: the mentor first, with what consent allows, then the mentee. */
@Injectable()
export class Proposals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records what one side was told and what they answered. Who declines ends the proposal in the same step, with or
   * without a reason, and the two are not suggested for each other again. (QiM 56)
   * @throws Invalid; Refusal where the match is no proposal any more, or changed meanwhile
   */
  tell(actor: Actor, matchId: string, side: Side, told: Told, readVersion: number | null): Promise<void> {
    return this.unitOfWork.run(actor, 'match.tell', async work => {
      const match = await matchToRecord(work, matchId, 'match.tell');
      refuseClosedStep(match.status, 'tell');
      refuseOddTold(told, match.proposedOn, work.today);
      const columns = {
        told_on: told.on.iso,
        told_by: actor.userId,
        reasons_explained: told.reasonsExplained,
        chance_to_decline: told.chanceToDecline,
        answer: told.answer,
        reason: told.reason,
        note: told.note,
      };
      await keepFact(work, 'match_told', match, columns, readVersion, { column: 'side', value: side });
      await tellOfMatch(work, match, `${side}-told-of-match`, told.on, { answer: told.answer });
      if (told.answer !== 'declines') return;
      match.decline(told.on, told.reason);
      await work.em.save(match);
      await tellOfMatch(work, match, 'match-declined', told.on, { by: side, reason: told.reason || null });
    });
  }
}
