import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads, PeopleSteps } from '#people';
import { Selection, SelectionReads } from '#recruitment';
import { DayAndReasonForm } from '../casework/day.form.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** An applicant does not go on. */
@Controller('mentors/:id/withdraw')
export class WithdrawalPages {
  constructor(
    private readonly selection: Selection,
    private readonly reads: SelectionReads,
    private readonly people: PeopleReads,
    private readonly steps: PeopleSteps,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.withdraw', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.withdrawing(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.withdraw', allow: WRITERS })
  async withdraw(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.withdrawing(actor, viewer, id), body);
  }

  private async withdrawing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DayAndReasonForm>> {
    const mentor = await this.people.mentor(actor, id);
    return {
      viewer,
      title: `${mentor.name} withdrew`,
      lead: 'They do not go on with their application. They can come back as long as it is kept.',
      nav: 'recruitment',
      back: { text: mentor.name, href: paths.mentor(id) },
      action: recruitmentPaths.withdraw(id),
      button: 'Record that they withdrew',
      Form: DayAndReasonForm,
      typed: typedDay('on', this.clock.today()),
      open: async () => {
        await this.steps.ofMentor(mentor, 'approve');
        await this.reads.refuseClosed(id, 'withdraw');
      },
      act: async ({ on, reason }) => {
        await this.selection.withdraw(actor, id, on, reason);
        return paths.mentor(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="When did they say so?" />
          <Textarea {...fields.text('reason')} label="What did they say?" rows={3} limit={2000} />
        </>
      ),
    };
  }
}
