import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, type LocalDate } from '#kernel';
import { MatchingReads } from '#matching';
import { type ActionRow, SessionActionReads, SessionActions } from '#mentoring';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Link, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { firstWord, matchForSheet } from './sheet-facts.js';

const TICKERS = ['mentor', 'coordinator'] as const;

/** The ticks of what was agreed on contact sheets. */
@Controller('actions/:id')
export class ActionPages {
  constructor(
    private readonly actions: SessionActions,
    private readonly reads: SessionActionReads,
    private readonly matching: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get('done')
  @Act({ name: 'action.tick', allow: TICKERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.tick(actor, viewer, id));
  }

  @Post('done')
  @Act({ name: 'action.tick', allow: TICKERS })
  async done(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.tick(actor, viewer, id), body);
  }

  @Post('not-done')
  @Act({ name: 'action.untick', allow: TICKERS })
  async notDone(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const back = await this.whence(actor, await this.reads.action(actor, id));
    await this.actions.untick(actor, id);
    response.redirect(303, back.href);
  }

  private async tick(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const action = await this.reads.action(actor, id);
    const back = await this.whence(actor, action);
    return {
      viewer,
      title: 'When was it done?',
      lead: `“${action.what}”, agreed on ${dayWords(action.agreed_on)}.`,
      nav: back.nav,
      back,
      action: paths.tickAction(id),
      button: 'Tick it as done',
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      act: async ({ on }: { on: LocalDate }) => {
        await this.actions.tick(actor, id, on);
        return back.href;
      },
      body: fields => <DateInput {...fields.day('on')} label="On which day?" />,
    };
  }

  /** The page with the ticks: a mentor's own, or the sheet for a worker. */
  private async whence(actor: Actor, action: ActionRow): Promise<Link & { readonly nav: string }> {
    const { match, byMentor } = await matchForSheet(this.matching, actor, action.match_id);
    return byMentor
      ? { text: `Before you meet ${firstWord(match.mentee)}`, href: paths.ownMatch(match.id), nav: 'mentor' }
      : {
          text: `Sheet of ${dayWords(action.agreed_on)}`,
          href: paths.sheet(action.sheet_record_id),
          nav: 'cases',
        };
  }
}
