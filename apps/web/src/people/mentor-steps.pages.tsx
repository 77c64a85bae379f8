import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound } from '#kernel';
import { Mentors, PeopleReads } from '#people';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, noProblems, type Problems, Textarea, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';

const WRITERS = ['coordinator', 'manager'] as const;
const MOVES = {
  approve: { title: (name: string) => `Approve ${name}`, button: 'Approve the mentor', reason: null },
  hold: {
    title: (name: string) => `Put ${name} on hold`,
    button: 'Put on hold',
    reason: 'Why do they rest?',
  },
  resume: { title: (name: string) => `${name} comes back`, button: 'Record the return', reason: null },
  leave: {
    title: (name: string) => `${name} leaves`,
    button: 'Record that they left',
    reason: 'Why do they leave?',
  },
} as const;
type Move = keyof typeof MOVES;

const readMove = (text: string): Move => {
  if (!Object.hasOwn(MOVES, text)) throw new NotFound();
  return text as Move;
};

@Controller('mentors/:id')
export class MentorStepPages {
  constructor(
    private readonly mentors: Mentors,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Post('invite')
  @Act({ name: 'mentor.invite', allow: WRITERS })
  async invite(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.mentors.invite(actor, id);
    response.redirect(303, paths.mentor(id));
  }

  @Get(':move')
  @Act({ name: 'mentor.move', allow: WRITERS })
  async moveForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('move') move: string,
  ): Promise<string> {
    return (await this.movePage(actor, viewer, id, readMove(move)))(
      typedDay('on', this.clock.today()),
      noProblems,
    );
  }

  @Post(':move')
  @Act({ name: 'mentor.move', allow: WRITERS })
  async move(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('move') text: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const move = readMove(text);
    const render = await this.movePage(actor, viewer, id, move);
    if (move === 'approve' || move === 'resume') {
      return submit(response, readForm(DayForm, body), render, async ({ on }) => {
        await this.mentors[move](actor, id, on);
        return paths.mentor(id);
      });
    }
    return submit(response, readForm(DayAndReasonForm, body), render, async ({ on, reason }) => {
      await this.mentors[move](actor, id, on, reason);
      return paths.mentor(id);
    });
  }

  private async movePage(actor: Actor, viewer: Viewer, id: string, move: Move) {
    const { name } = await this.people.mentor(actor, id);
    const { title, button, reason } = MOVES[move];
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: title(name),
          nav: 'mentors',
          back: { text: name, href: paths.mentor(id) },
          action: paths.mentorMove(id, move),
          button,
          warning: move === 'leave',
          typed,
          problems,
        },
        fields => (
          <>
            <DateInput {...fields.day('on')} label="From which day?" />
            {reason && <Textarea {...fields.text('reason')} label={reason} rows={3} limit={2000} />}
          </>
        ),
      );
  }
}
