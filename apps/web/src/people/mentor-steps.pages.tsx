import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { MentorRests } from '#matching';
import { Mentors, PeopleReads, PeopleSteps } from '#people';
import { DayForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;
@Controller('mentors/:id')
export class MentorStepPages {
  constructor(
    private readonly mentors: Mentors,
    private readonly rests: MentorRests,
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

  @Get('resume')
  @Act({ name: 'mentor.resume', allow: WRITERS })
  async resumeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.returning(actor, viewer, id));
  }

  @Post('resume')
  @Act({ name: 'mentor.resume', allow: WRITERS })
  async resume(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.returning(actor, viewer, id), body);
  }

  private async returning(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayForm>> {
    const mentor = await this.people.mentor(actor, id);
    return {
      viewer,
      title: `${mentor.name} comes back`,
      lead: 'Whoever looked after their mentees meanwhile does so until that day.',
      nav: 'mentors',
      back: { text: mentor.name, href: paths.mentor(id) },
      action: paths.mentorMove(id, 'resume'),
      button: 'Record the return',
      Form: DayForm,
      typed: typedDay('on', this.clock.today()),
      open: () => this.steps.ofMentor(mentor, 'resume'),
      act: async ({ on }) => {
        await this.rests.resume(actor, id, on);
        return paths.mentor(id);
      },
      body: fields => <DateInput {...fields.day('on')} label="From which day?" />,
    };
  }
}
