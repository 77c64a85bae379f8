import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads, PeopleSteps } from '#people';
import { InRoleReads, Leaving } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Radios, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { LeaveForm } from './leaving.forms.js';
import { BADGE_WORDS, LEAVING_WORDS } from './leaving-words.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A mentor leaves: why, the badge, and what they could open ends at once. */
@Controller('mentors/:id/leave')
export class LeavePages {
  constructor(
    private readonly leaving: Leaving,
    private readonly inRole: InRoleReads,
    private readonly people: PeopleReads,
    private readonly steps: PeopleSteps,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.leave', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.going(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.leave', allow: WRITERS })
  async leave(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.going(actor, viewer, id), body);
  }

  private async going(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<LeaveForm>> {
    const mentor = await this.people.mentor(actor, id);
    const held = (await this.inRole.badges(actor, id)).find(({ ended_on }) => !ended_on);
    return {
      viewer,
      title: `${mentor.name} leaves`,
      lead: 'What they can open in Cairn ends as soon as you save this. From this day their records are kept for the period of your policy. Then ask them how it was: the next page is for that.',
      nav: 'mentors',
      back: { text: mentor.name, href: paths.mentor(id) },
      action: paths.mentorMove(id, 'leave'),
      button: 'Record that they left',
      warning: true,
      Form: LeaveForm,
      typed: typedDay('on', this.clock.today()),
      open: () => this.steps.ofMentor(mentor, 'leave'),
      act: async form => {
        await this.leaving.leave(actor, id, form);
        return recruitmentPaths.exit(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('on')} label="On which day do they leave?" />
          <Radios
            {...fields.text('why')}
            label="What is the main reason?"
            answers={answersOf(LEAVING_WORDS)}
          />
          <Textarea {...fields.text('reason')} label="In a few words" rows={3} limit={2000} />
          {held && (
            <>
              <Radios
                {...fields.text('badge')}
                label={`What became of badge ${held.number}?`}
                answers={answersOf(BADGE_WORDS)}
              />
              <Input {...fields.text('badgeWords')} label="If they kept it: why?" />
            </>
          )}
        </>
      ),
    };
  }
}
