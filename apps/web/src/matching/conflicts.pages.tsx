import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { WaitingReads } from '#casefile';
import { type Actor, Clock } from '#kernel';
import { Conflicts } from '#matching';
import { PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Radios, Select, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { matchingPaths } from './matching-paths.js';
import { ConflictForm } from './profile.form.js';
import { CONFLICT_WORDS } from './profile.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Two who must not be matched. */
@Controller()
export class ConflictPages {
  constructor(
    private readonly conflicts: Conflicts,
    private readonly people: PeopleReads,
    private readonly waiting: WaitingReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/conflicts/new')
  @Act({ name: 'conflict.note', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.conflict(actor, viewer, id));
  }

  @Post('mentees/:id/conflicts/new')
  @Act({ name: 'conflict.note', allow: WRITERS })
  async note(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.conflict(actor, viewer, id), body);
  }

  @Post('conflicts/:id/lift')
  @Act({ name: 'conflict.lift', allow: WRITERS })
  async lift(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const menteeId = await this.conflicts.lift(actor, id, this.clock.today());
    response.redirect(303, matchingPaths.suggestions('mentee', menteeId));
  }

  private async conflict(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ConflictForm>> {
    const mentee = await this.people.mentee(actor, id);
    const mentors = await this.waiting.freeMentors(actor, mentee.programme_id);
    return {
      viewer,
      title: `Somebody whom ${mentee.name} must not be matched with`,
      nav: 'cases',
      back: { text: 'Who could suit them', href: matchingPaths.suggestions('mentee', id) },
      action: matchingPaths.conflict(id),
      button: 'Note that they must not be matched',
      Form: ConflictForm,
      typed: typedDay('on', this.clock.today()),
      act: async form => {
        await this.conflicts.note(actor, { ...form, menteeId: id });
        return matchingPaths.suggestions('mentee', id);
      },
      body: fields => (
        <>
          <Select
            {...fields.text('mentorId')}
            label="Mentor"
            prompt="Choose"
            choices={mentors.map(mentor => ({ value: mentor.id, text: mentor.name }))}
          />
          <Radios {...fields.text('kind')} label="Why?" chips="list" answers={answersOf(CONFLICT_WORDS)} />
          <Textarea {...fields.text('note')} label="What is known" rows={2} limit={1000} />
          <DateInput {...fields.day('on')} label="Since when do we know?" />
        </>
      ),
    };
  }
}
