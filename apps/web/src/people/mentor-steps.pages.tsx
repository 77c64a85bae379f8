import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound } from '#kernel';
import { Mentors, PeopleReads } from '#people';
import { Training } from '#training';
import { Vetting } from '#vetting';
import { DayAndReasonForm, DayForm } from '../casework/day.form.js';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  DateInput,
  Input,
  noProblems,
  type Problems,
  Radios,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { TrainingForm, VettingForm } from './mentor.forms.js';

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
    private readonly vetting: Vetting,
    private readonly training: Training,
    private readonly clock: Clock,
  ) {}

  @Get('vetting/new')
  @Act({ name: 'vetting.decide', allow: WRITERS })
  async vettingForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return (await this.vettingPage(actor, viewer, id))(typedDay('decidedOn', this.clock.today()), noProblems);
  }

  @Post('vetting/new')
  @Act({ name: 'vetting.decide', allow: WRITERS })
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(VettingForm, body),
      await this.vettingPage(actor, viewer, id),
      async form => {
        await this.vetting.decide(actor, id, {
          decidedOn: form.decidedOn,
          clear: form.decision === 'clear',
          validUntil: form.validUntil,
        });
        return paths.mentor(id);
      },
    );
  }

  @Get('training/new')
  @Act({ name: 'training.attend', allow: WRITERS })
  async trainingForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return (await this.trainingPage(actor, viewer, id))(
      { kind: 'initial', ...typedDay('heldOn', this.clock.today()) },
      noProblems,
    );
  }

  @Post('training/new')
  @Act({ name: 'training.attend', allow: WRITERS })
  async attend(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(TrainingForm, body),
      await this.trainingPage(actor, viewer, id),
      async ({ heldOn, minutes, kind, title }) => {
        await this.training.attend(actor, id, {
          heldOn,
          hours: Math.round((minutes / 60) * 100) / 100,
          kind,
          title,
        });
        return paths.mentor(id);
      },
    );
  }

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

  private async vettingPage(actor: Actor, viewer: Viewer, id: string) {
    const { name } = await this.people.mentor(actor, id);
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Vetting decision for ${name}`,
          lead: 'Only the decision and its day are kept. What a certificate says is not written down here, and no copy is filed.',
          nav: 'mentors',
          back: { text: name, href: paths.mentor(id) },
          action: paths.vetting(id),
          button: 'Record the decision',
          typed,
          problems,
        },
        fields => (
          <>
            <DateInput {...fields.day('decidedOn')} label="When was it decided?" />
            <Radios
              {...fields.text('decision')}
              label="The decision"
              answers={[
                { value: 'clear', text: 'Clear to work with young people' },
                { value: 'not-clear', text: 'Not clear' },
              ]}
            />
            <DateInput
              {...fields.day('validUntil')}
              label="Until when does it hold?"
              hint="Leave it empty where no day is set. A new check is due every 3 years."
            />
          </>
        ),
      );
  }

  private async trainingPage(actor: Actor, viewer: Viewer, id: string) {
    const { name } = await this.people.mentor(actor, id);
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Training that ${name} attended`,
          nav: 'mentors',
          back: { text: name, href: paths.mentor(id) },
          action: paths.training(id),
          button: 'Record the session',
          typed,
          problems,
        },
        fields => (
          <>
            <DateInput {...fields.day('heldOn')} label="When was it?" />
            <Radios
              {...fields.text('kind')}
              label="Kind"
              answers={[
                {
                  value: 'initial',
                  text: 'Initial training',
                  hint: 'At least 12 hours over 2 sessions before a match.',
                },
                { value: 'refresher', text: 'Refresher' },
              ]}
            />
            <Input {...fields.text('minutes')} label="How long, in minutes?" inputmode="numeric" width={4} />
            <Input {...fields.text('title')} label="What was it about?" />
          </>
        ),
      );
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
