import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Forbidden } from '#kernel';
import { MatchingReads, type MatchRow } from '#matching';
import { MentoringReads, type ReviewRow, Reviews } from '#mentoring';
import { mayRecord } from '#people';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { answersOf, REVIEW_OUTCOMES, WISHES } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, Radios, Textarea, Tickbox, type Viewer } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { reviewRead } from './review-read.view.js';
import { ReviewForm, reviewOf, typedReview } from './review.form.js';

const WRITERS = ['coordinator', 'manager'] as const;
const READERS = [...WRITERS, 'safeguarding-lead'] as const;
const NOT_COVERED = { value: 'not-covered', text: 'Not covered this time' };

@Controller()
export class ReviewPages {
  constructor(
    private readonly reviews: Reviews,
    private readonly mentoring: MentoringReads,
    private readonly matching: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get('matches/:id/reviews/new')
  @Act({ name: 'review.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.review(actor, viewer, id));
  }

  @Post('matches/:id/reviews/new')
  @Act({ name: 'review.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.review(actor, viewer, id), body);
  }

  @Get('reviews/:id')
  @Act({ name: 'review.read', allow: READERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { row, match } = await this.toOpen(actor, id);
    return mayRecord(actor, match.programme_id)
      ? showForm(response, this.correction(actor, viewer, match, row))
      : reviewRead(viewer, match, row);
  }

  @Post('reviews/:id')
  @Act({ name: 'review.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { row, match } = await this.toOpen(actor, id);
    return sendForm(response, this.correction(actor, viewer, match, row), body);
  }

  private async review(actor: Actor, viewer: Viewer, matchId: string): Promise<FormRoute<ReviewForm>> {
    const match = await this.matching.match(actor, matchId);
    const today = this.clock.today();
    return {
      ...asked(viewer, match),
      title: `Record a review of ${match.mentee}`,
      action: paths.newReview(matchId),
      button: 'Save the review',
      typed: typedDay('heldOn', today),
      open: () => this.matching.refuseClosedStep(match, 'review', today),
      act: async form => {
        await this.reviews.record(actor, matchId, reviewOf(form));
        return paths.mentee(match.mentee_id);
      },
    };
  }

  private correction(actor: Actor, viewer: Viewer, match: MatchRow, row: ReviewRow): FormRoute<ReviewForm> {
    return {
      ...asked(viewer, match),
      title: `Review of ${match.mentee}`,
      action: paths.review(row.record_id),
      button: 'Save the corrections',
      typed: typedReview(row),
      act: async form => {
        await this.reviews.correct(actor, row.record_id, form.version ?? 0, reviewOf(form));
        return paths.mentee(match.mentee_id);
      },
    };
  }

  /** Who may not read what was said does not correct it either: the form would show it. */
  private async toOpen(actor: Actor, id: string): Promise<{ row: ReviewRow; match: MatchRow }> {
    const row = await this.mentoring.review(actor, id);
    if (!row.reads) throw new Forbidden('review.read');
    return { row, match: await this.matching.match(actor, row.match_id) };
  }
}

const asked = (viewer: Viewer, match: MatchRow) => ({
  viewer,
  lead: `With ${match.mentor} as mentor. Every part is asked for; what you did not come to can be said so.`,
  nav: 'cases',
  back: { text: match.mentee, href: paths.mentee(match.mentee_id) },
  Form: ReviewForm,
  body: (fields: Fields) => (
    <>
      <VersionRead fields={fields} />
      <DateInput {...fields.day('heldOn')} label="When was it held?" />
      <Tickbox {...fields.tick('mentorPresent')} label="The mentor was there" />
      <Textarea
        {...fields.text('aimsAndProgress')}
        label="Aims, and how far they are reached"
        rows={4}
        limit={5000}
      />
      <Tickbox {...fields.tick('aimsNotCovered')} label="Aims and progress were not covered this time" />
      <Radios
        {...fields.text('wishToContinue')}
        label="Do they wish to continue?"
        answers={[...answersOf(WISHES), NOT_COVERED]}
      />
      <Radios
        {...fields.text('stillNeeded')}
        label="Is mentoring still needed?"
        answers={[...answersOf(WISHES), NOT_COVERED]}
      />
      <Textarea
        {...fields.text('viewOfService')}
        label="How do they see the service?"
        rows={4}
        limit={5000}
      />
      <Tickbox
        {...fields.tick('viewNotCovered')}
        label="Their view of the service was not covered this time"
      />
      <Radios
        {...fields.text('outcome')}
        label="Outcome"
        answers={[...answersOf(REVIEW_OUTCOMES), NOT_COVERED]}
      />
      <Textarea {...fields.text('outcomeNote')} label="What follows from it" rows={3} limit={5000} />
      <Input {...fields.text('lateReason')} label="If it is late: why?" hint="For example, exam week" />
    </>
  ),
});
