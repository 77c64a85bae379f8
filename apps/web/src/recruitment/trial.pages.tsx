import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { PeopleReads } from '#people';
import { LeavingReads, MentorTalks } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Card, DateInput, Radios, SummaryList, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { TrialReviewForm } from './leaving.forms.js';
import { TRIAL_WORDS } from './leaving-words.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What is decided at the end of a trial period. */
@Controller('mentors/:id/trial')
export class TrialPages {
  constructor(
    private readonly talks: MentorTalks,
    private readonly reads: LeavingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'mentor.review-trial', allow: WRITERS, audit: 'read' })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.reviewing(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.review-trial', allow: WRITERS })
  async review(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.reviewing(actor, viewer, id), body);
  }

  private async reviewing(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<TrialReviewForm>> {
    const { name } = await this.people.mentor(actor, id);
    const trials = await this.reads.trials(actor, id);
    return {
      viewer,
      title: `Trial period of ${name}`,
      lead: 'Within three months of their first match: how it went, and whether they go on.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: recruitmentPaths.trial(id),
      button: 'Save the decision',
      Form: TrialReviewForm,
      typed: typedDay('heldOn', this.clock.today()),
      above: trials.length > 0 && (
        <div class="apart">
          <Card id="trials" title="Decided so far">
            <SummaryList
              facts={trials.map(row => ({
                key: dayWords(row.held_on),
                value: `${TRIAL_WORDS[row.decision]}: ${row.reasons}`,
              }))}
            />
          </Card>
        </div>
      ),
      act: async form => {
        await this.talks.trial(actor, id, form);
        return form.decision === 'end' ? paths.mentorMove(id, 'leave') : paths.mentor(id);
      },
      body: fields => (
        <>
          <DateInput {...fields.day('heldOn')} label="When did you talk it over?" />
          <Radios {...fields.text('decision')} label="What was decided?" answers={answersOf(TRIAL_WORDS)} />
          <Textarea {...fields.text('reasons')} label="Why?" rows={4} limit={4000} />
        </>
      ),
    };
  }
}
