import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, NotFound } from '#kernel';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { refuseOddWeights, type Weights } from './weights.js';

@Injectable()
export class MatchWeights {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What weighs in the suggestions of a programme from now on. Managers only. @throws NotFound, Forbidden, Invalid */
  set(actor: Actor, programmeId: string, weights: Weights): Promise<void> {
    return this.unitOfWork.run(actor, 'match.weigh', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager')) throw new Forbidden('match.weigh');
      refuseOddWeights(weights);
      await insertRow(work, 'match_weights', {
        programme_id: programmeId,
        weights: JSON.stringify(weights),
        set_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId,
        subjectType: 'programme',
        subjectId: programmeId,
        kind: 'match-weights-set',
        occurredOn: work.today,
        data: weights,
      });
    });
  }
}
