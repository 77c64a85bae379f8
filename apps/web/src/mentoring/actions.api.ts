import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Actor, LocalDate } from '#kernel';
import { type ActionRow, SessionActionReads, SessionActions } from '#mentoring';
import { Act } from '../shell/acts/act.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { IsCalendarDay } from '../shell/forms/validators.js';
import { CurrentActor, Id } from '../shell/session/current.js';

const TICKERS = ['mentor', 'coordinator'] as const;

class TickJson {
  @IsCalendarDay({ required: 'Enter the date' }) readonly on!: LocalDate;
}

/** What a device knows of an action. */
export const actionJson = ({ id, what, owner, agreed_on, done_on, done_by }: ActionRow) => ({
  actionId: id,
  what,
  owner,
  agreedOn: agreed_on,
  doneOn: done_on,
  doneBy: done_by,
});

@Controller('api/actions/:id')
export class ActionApi {
  constructor(
    private readonly actions: SessionActions,
    private readonly reads: SessionActionReads,
  ) {}

  /** The same tick sent again answers as the first time did. */
  @Post('done')
  @HttpCode(200)
  @Act({ name: 'action.tick', allow: TICKERS })
  async done(@CurrentActor() actor: Actor, @Id('id') id: string, @Body() body: unknown) {
    const { on } = orInvalid(readForm(TickJson, body));
    await this.actions.tick(actor, id, on);
    return actionJson(await this.reads.action(actor, id));
  }

  @Post('not-done')
  @HttpCode(200)
  @Act({ name: 'action.untick', allow: TICKERS })
  async notDone(@CurrentActor() actor: Actor, @Id('id') id: string) {
    await this.actions.untick(actor, id);
    return actionJson(await this.reads.action(actor, id));
  }
}
