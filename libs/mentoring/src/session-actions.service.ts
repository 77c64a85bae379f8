import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, isId, LocalDate, NotFound, type Work } from '#kernel';
import { ownMatch } from '#matching';
import { caseProgrammes, futureFault } from '#people';
import { recordEvent, UnitOfWork } from '#platform';

interface StandingAction {
  readonly id: string;
  readonly programme_id: string;
  readonly match_id: string;
  readonly what: string;
  readonly done_on: string | null;
  readonly agreed_on: string;
}

/** What was agreed on a contact sheet, until somebody ticks it. */
@Injectable()
export class SessionActions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ticks an action as done on a day. A second tick changes nothing: the first one stands until it is taken back. */
  tick(actor: Actor, actionId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'action.tick', async work => {
      const action = await actionToTick(work, actionId, 'action.tick');
      refuseImpossible(action, on, work.today);
      if (action.done_on) return;
      await work.em.query('update session_action set done_on = $2, done_by = $3 where id = $1', [
        actionId,
        on.iso,
        actor.userId,
      ]);
      await tell(work, action, 'action-done', on, { doneOn: on.iso });
    });
  }

  /** Takes a tick back that was wrong; that it stood stays in the history. */
  untick(actor: Actor, actionId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'action.untick', async work => {
      const action = await actionToTick(work, actionId, 'action.untick');
      if (!action.done_on) return;
      await work.em.query('update session_action set done_on = null, done_by = null where id = $1', [
        actionId,
      ]);
      await tell(work, action, 'action-reopened', work.today, { doneOn: null });
    });
  }
}

/** Locked, where the actor mentors the running match or coordinates its programme. @throws NotFound, Forbidden */
async function actionToTick(work: Work, id: string, act: string): Promise<StandingAction> {
  const [action] = isId(id)
    ? await work.em.query<StandingAction[]>(
        `select a.id, a.programme_id, a.match_id, a.what, a.done_on, s.held_on as agreed_on
         from session_action a join contact_sheet s on s.record_id = a.sheet_record_id and s.superseded_at is null
         where a.id = $1 for update of a`,
        [id],
      )
    : [];
  if (!action) throw new NotFound();
  if (holds(work.actor, action.programme_id, 'coordinator')) return action;
  if (caseProgrammes(work.actor).includes(action.programme_id)) throw new Forbidden(act);
  await ownMatch(work, action.match_id);
  return action;
}

function refuseImpossible({ agreed_on: agreed }: StandingAction, on: LocalDate, today: LocalDate): void {
  if (on.isAfter(today)) throw new Invalid({ on: futureFault(on) });
  if (on.iso < agreed) {
    throw new Invalid({
      on: `It was agreed on ${LocalDate.of(agreed).toString()}; it cannot have been done before that`,
    });
  }
}

const tell = (
  work: Work,
  action: StandingAction,
  kind: string,
  on: LocalDate,
  data: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId: action.programme_id,
    subjectType: 'session-action',
    subjectId: action.id,
    kind,
    occurredOn: on,
    before: { doneOn: action.done_on },
    data,
  });
