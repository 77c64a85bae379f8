import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, holds, NotFound } from '#kernel';
import { Matches, MatchingReads } from '#matching';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { BeginForm, PauseForm } from './matching.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;
const YEAR_IN_MONTHS = 12;

const MOVES = {
  begin: { title: 'Begin the match of', button: 'Begin the match', reason: null, hint: null },
  pause: {
    title: 'Pause the match of',
    button: 'Pause the match',
    reason: 'Why is it paused?',
    hint: 'With a reason the clock of the evidence stops too. Without one only the reminders do.',
  },
  resume: { title: 'Let the match go on of', button: 'Let the match go on', reason: null, hint: null },
  decline: {
    title: 'Record a declined match of',
    button: 'Record that it was declined',
    reason: 'Why was it declined?',
    hint: 'Leave it empty where nobody says. They are not suggested for each other again.',
  },
} as const;
type Move = keyof typeof MOVES;

const readMove = (text: string): Move => {
  if (!Object.hasOwn(MOVES, text)) throw new NotFound();
  return text as Move;
};

/** The steps of a match, each on its day. */
@Controller('matches/:id')
export class MatchStepPages {
  constructor(
    private readonly matches: Matches,
    private readonly reads: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get(':move')
  @Act({ name: 'match.move', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('move') move: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.step(actor, viewer, id, readMove(move)));
  }

  @Post(':move')
  @Act({ name: 'match.move', allow: WRITERS })
  async move(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('move') move: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.step(actor, viewer, id, readMove(move)), body);
  }

  private async step(actor: Actor, viewer: Viewer, id: string, move: Move): Promise<FormRoute<object>> {
    const match = await this.reads.match(actor, id);
    const name = `${match.mentee} and ${match.mentor}`;
    const { title, button, reason, hint } = MOVES[move];
    const today = this.clock.today();
    return {
      viewer,
      title: `${title} ${name}`,
      nav: 'cases',
      back: { text: name, href: paths.match(id) },
      action: paths.matchMove(id, move),
      button,
      typed: {
        ...typedDay('on', today),
        ...(move === 'begin' ? typedDay('plannedEnd', today.plusMonths(YEAR_IN_MONTHS)) : {}),
      },
      open: () => this.reads.refuseClosedStep(match, move, today),
      ...this.taking(actor, id, move),
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From which day?" />
          {move === 'begin' && <DateInput {...fields.day('plannedEnd')} label="Planned end" />}
          {move === 'begin' && holds(actor, match.programme_id, 'manager') && (
            <Textarea
              {...fields.text('overrideReason')}
              label="Begin although something is missing"
              hint="Only where you answer for it. The reason stays in the evidence as an exception."
              rows={2}
              limit={2000}
            />
          )}
          {reason && <Textarea {...fields.text('reason')} label={reason} hint={hint} rows={3} limit={2000} />}
        </>
      ),
    };
  }

  private taking(actor: Actor, id: string, move: Move): Pick<FormRoute<object>, 'Form' | 'act'> {
    const done = (act: Promise<void>) => act.then(() => paths.match(id));
    switch (move) {
      case 'begin':
        return {
          Form: BeginForm,
          act: ({ on, plannedEnd, overrideReason }: BeginForm) =>
            done(this.matches.begin(actor, id, on, plannedEnd, overrideReason || null)),
        };
      case 'pause':
        return {
          Form: PauseForm,
          act: ({ on, reason }: PauseForm) => done(this.matches.pause(actor, id, on, reason || null)),
        };
      case 'resume':
        return { Form: DayForm, act: ({ on }: DayForm) => done(this.matches.resume(actor, id, on)) };
      case 'decline':
        return {
          Form: PauseForm,
          act: ({ on, reason }: PauseForm) => done(this.matches.decline(actor, id, on, reason)),
        };
    }
  }
}
