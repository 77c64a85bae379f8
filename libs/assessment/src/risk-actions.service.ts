import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, LocalDate, NotFound, type Work } from '#kernel';
import { menteeToRecord, refuseFuture } from '#people';
import { UnitOfWork } from '#platform';
import { type AboutMentee, tellOfMentee } from './told.js';

interface StandingAction {
  readonly id: string;
  readonly mentee_id: string;
  readonly what: string;
  readonly agreed_on: string;
  readonly done_on: string | null;
}

/** What was agreed to make a risk smaller, until it is done (QiM 43). */
@Injectable()
export class RiskActions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A second tick changes nothing: the first one stands until it is taken back. */
  tick(actor: Actor, actionId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'risk-action.tick', async work => {
      const { action, mentee } = await actionToRecord(work, actionId, 'risk-action.tick');
      refuseFuture('on', on, work.today);
      if (on.iso < action.agreed_on)
        throw new Invalid({
          on: `This was agreed on ${LocalDate.of(action.agreed_on).toString()}; it cannot be done before`,
        });
      if (action.done_on) return;
      await work.em.query('update risk_action set done_on = $2, done_by = $3 where id = $1', [
        actionId,
        on.iso,
        actor.userId,
      ]);
      await tellOfMentee(work, mentee, 'risk-action-done', on, { what: action.what });
    });
  }

  untick(actor: Actor, actionId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'risk-action.untick', async work => {
      const { action, mentee } = await actionToRecord(work, actionId, 'risk-action.untick');
      if (!action.done_on) return;
      await work.em.query('update risk_action set done_on = null, done_by = null where id = $1', [actionId]);
      await tellOfMentee(work, mentee, 'risk-action-reopened', work.today, { what: action.what });
    });
  }
}

async function actionToRecord(
  work: Work,
  id: string,
  act: string,
): Promise<{ action: StandingAction; mentee: AboutMentee }> {
  const [found] = await work.em.query<{ mentee_id: string }[]>(
    'select mentee_id from risk_action where id = $1',
    [id],
  );
  if (!found) throw new NotFound();
  const mentee = await menteeToRecord(work, found.mentee_id, act);
  const [action] = await work.em.query<StandingAction[]>(
    'select id, mentee_id, what, agreed_on, done_on from risk_action where id = $1 for update',
    [id],
  );
  if (!action) throw new NotFound();
  return { action, mentee };
}
