import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound } from '#kernel';
import { Matches, MatchingReads } from '#matching';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, noProblems, type Problems, Textarea, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
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
    hint: null,
  },
  end: { title: 'End the match of', button: 'End the match', reason: 'Why does it end?', hint: null },
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
    @Param('move') text: string,
  ): Promise<string> {
    const move = readMove(text);
    const today = this.clock.today();
    const typed = {
      ...typedDay('on', today),
      ...(move === 'begin' ? typedDay('plannedEnd', today.plusMonths(YEAR_IN_MONTHS)) : {}),
    };
    return (await this.stepPage(actor, viewer, id, move))(typed, noProblems);
  }

  @Post(':move')
  @Act({ name: 'match.move', allow: WRITERS })
  async move(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('move') text: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const move = readMove(text);
    const render = await this.stepPage(actor, viewer, id, move);
    const done = (act: Promise<void>) => act.then(() => paths.match(id));
    switch (move) {
      case 'begin':
        return submit(response, readForm(BeginForm, body), render, form =>
          done(this.matches.begin(actor, id, form.on, form.plannedEnd)),
        );
      case 'pause':
        return submit(response, readForm(PauseForm, body), render, form =>
          done(this.matches.pause(actor, id, form.on, form.reason || null)),
        );
      case 'resume':
        return submit(response, readForm(DayForm, body), render, form =>
          done(this.matches.resume(actor, id, form.on)),
        );
      case 'decline':
      case 'end':
        return submit(response, readForm(DayAndReasonForm, body), render, form =>
          done(this.matches[move](actor, id, form.on, form.reason)),
        );
    }
  }

  private async stepPage(actor: Actor, viewer: Viewer, id: string, move: Move) {
    const match = await this.reads.match(actor, id);
    const name = `${match.mentee} and ${match.mentor}`;
    const { title, button, reason, hint } = MOVES[move];
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `${title} ${name}`,
          nav: 'cases',
          back: { text: name, href: paths.match(id) },
          action: paths.matchMove(id, move),
          button,
          warning: move === 'end',
          typed,
          problems,
        },
        fields => (
          <>
            <DateInput {...fields.day('on')} label="From which day?" />
            {move === 'begin' && <DateInput {...fields.day('plannedEnd')} label="Planned end" />}
            {reason && (
              <Textarea
                {...fields.text('reason')}
                label={reason}
                {...(hint ? { hint } : {})}
                rows={3}
                limit={2000}
              />
            )}
          </>
        ),
      );
  }
}
