import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { Training } from '#training';
import { Vetting } from '#vetting';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, noProblems, type Problems, Radios, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { TrainingForm, VettingForm } from './mentor.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** The dated facts that the gate before a match reads. */
@Controller('mentors/:id')
export class MentorFactPages {
  constructor(
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
}
