import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { type Cover, MatchingReads, MentorRests } from '#matching';
import { PeopleReads, PeopleSteps } from '#people';
import type { DayAndReasonForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { choicesOf } from '../people/worker-field.js';
import { holdForm } from '../recruitment/leaving.forms.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Select, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A mentor rests, and somebody looks after each of their mentees meanwhile. */
@Controller('mentors/:id/hold')
export class HoldPages {
  constructor(
    private readonly rests: MentorRests,
    private readonly matching: MatchingReads,
    private readonly people: PeopleReads,
    private readonly steps: PeopleSteps,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.hold', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.resting(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.hold', allow: WRITERS })
  async hold(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.resting(actor, viewer, id), body);
  }

  private async resting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayAndReasonForm>> {
    const mentor = await this.people.mentor(actor, id);
    const [matches, workers] = await Promise.all([
      this.matching.ofMentor(actor, id),
      this.choices.workers(actor, mentor.programme_id),
    ]);
    const running = matches.filter(({ status }) => status === 'active' || status === 'paused');
    return {
      viewer,
      title: `Put ${mentor.name} on hold`,
      lead: running.length
        ? 'While they rest, somebody else looks after each young person whom they mentor.'
        : 'While they rest, nobody is proposed to them, and their supervision waits.',
      nav: 'mentors',
      back: { text: mentor.name, href: paths.mentor(id) },
      action: paths.mentorMove(id, 'hold'),
      button: 'Put on hold',
      Form: holdForm(running.map(match => match.id)),
      typed: typedDay('on', this.clock.today()),
      open: () => this.steps.ofMentor(mentor, 'hold'),
      act: async form => {
        const { on, reason } = form;
        const answers = new Map(Object.entries(form));
        const cover = new Map(
          running.map((match): [string, Cover] => [
            match.id,
            {
              userId: textOf(answers.get(`cover-${match.id}`)) || null,
              how: textOf(answers.get(`how-${match.id}`)),
            },
          ]),
        );
        await this.rests.hold(actor, id, { on, reason, cover });
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="From which day?" />
          <Textarea {...fields.text('reason')} label="Why do they rest?" rows={3} limit={2000} />
          {running.map(match => (
            <>
              <Select
                {...fields.text(`cover-${match.id}`)}
                label={`Who looks after ${match.mentee} meanwhile?`}
                choices={choicesOf(workers)}
                prompt="Choose a worker"
              />
              <Input
                {...fields.text(`how-${match.id}`)}
                label={`How do they keep in touch with ${match.mentee}?`}
                hint="For example: a call each Tuesday."
              />
            </>
          ))}
        </>
      ),
    };
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
