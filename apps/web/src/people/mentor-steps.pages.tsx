import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound } from '#kernel';
import { Mentors, PeopleReads, PeopleSteps } from '#people';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;
const MOVES = {
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
    private readonly steps: PeopleSteps,
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
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.step(actor, viewer, id, readMove(move)));
  }

  @Post(':move')
  @Act({ name: 'mentor.move', allow: WRITERS })
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
    const mentor = await this.people.mentor(actor, id);
    const { title, button, reason } = MOVES[move];
    return {
      viewer,
      title: title(mentor.name),
      nav: 'mentors',
      back: { text: mentor.name, href: paths.mentor(id) },
      action: paths.mentorMove(id, move),
      button,
      warning: move === 'leave',
      typed: typedDay('on', this.clock.today()),
      open: () => this.steps.ofMentor(mentor, move),
      ...this.taking(actor, id, move),
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From which day?" />
          {reason && <Textarea {...fields.text('reason')} label={reason} rows={3} limit={2000} />}
        </>
      ),
    };
  }

  private taking(actor: Actor, id: string, move: Move): Pick<FormRoute<object>, 'Form' | 'act'> {
    const done = (act: Promise<void>) => act.then(() => paths.mentor(id));
    return move === 'resume'
      ? { Form: DayForm, act: ({ on }: DayForm) => done(this.mentors.resume(actor, id, on)) }
      : {
          Form: DayAndReasonForm,
          act: ({ on, reason }: DayAndReasonForm) => done(this.mentors[move](actor, id, on, reason)),
        };
  }
}
