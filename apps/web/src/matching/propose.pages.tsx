import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads, WaitingReads } from '#casefile';
import { type Actor, Clock, holds } from '#kernel';
import { Matches } from '#matching';
import { PeopleReads } from '#people';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { choicesOf } from '../people/mentee-forms.pages.js';
import { Act } from '../shell/acts/act.js';
import {
  counted,
  DateInput,
  noProblems,
  type Problems,
  Select,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { ProposeForm } from './matching.forms.js';

const WRITERS = ['coordinator', 'manager'] as const;

@Controller('mentees/:id/matches/new')
export class ProposePages {
  constructor(
    private readonly matches: Matches,
    private readonly people: PeopleReads,
    private readonly waiting: WaitingReads,
    private readonly choices: ChoiceReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'match.propose', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return (await this.proposePage(actor, viewer, id))(typedDay('on', this.clock.today()), noProblems);
  }

  @Post()
  @Act({ name: 'match.propose', allow: WRITERS })
  async propose(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return submit(
      response,
      readForm(ProposeForm, body),
      await this.proposePage(actor, viewer, id),
      async form =>
        paths.match(
          await this.matches.propose(actor, {
            ...form,
            menteeId: id,
            overrideReason: form.overrideReason || null,
          }),
        ),
    );
  }

  private async proposePage(actor: Actor, viewer: Viewer, id: string) {
    const mentee = await this.people.mentee(actor, id);
    const [mentors, workers] = await Promise.all([
      this.waiting.freeMentors(actor, mentee.programme_id),
      this.choices.workers(actor, mentee.programme_id),
    ]);
    const manages = holds(actor, mentee.programme_id, 'manager');
    return (typed: Typed, problems: Problems): string =>
      formPage(
        {
          viewer,
          title: `Propose a match for ${mentee.name}`,
          nav: 'cases',
          back: { text: mentee.name, href: paths.mentee(id) },
          action: paths.propose(id),
          button: 'Propose the match',
          typed,
          problems,
        },
        fields => (
          <>
            <Select
              {...fields.text('mentorId')}
              label="Mentor"
              prompt="Choose"
              choices={mentors.map(mentor => ({
                value: mentor.id,
                text: mentor.matches
                  ? `${mentor.name}, ${counted(mentor.matches, 'running match', 'running matches')}`
                  : `${mentor.name}, free`,
              }))}
            />
            <DateInput {...fields.day('on')} label="When is it proposed?" />
            <Textarea {...fields.text('rationale')} label="Why this match?" rows={4} limit={5000} />
            <Select
              {...fields.text('ownerId')}
              label="Worker"
              choices={choicesOf(workers)}
              prompt="The worker of the mentee"
            />
            {manages && (
              <Textarea
                {...fields.text('overrideReason')}
                label="Go ahead although something is missing"
                hint="Only where you answer for it. The reason stays in the evidence as an exception."
                rows={2}
                limit={2000}
              />
            )}
          </>
        ),
      );
  }
}
