import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Forbidden, Invalid } from '#kernel';
import { MatchingReads, type MatchRow } from '#matching';
import { MentoringReads, type ReviewRow, Reviews } from '#mentoring';
import { mayRecord } from '#people';
import { formPage, VersionRead } from '../casework/form-page.js';
import { answersOf, REVIEW_OUTCOMES, WISHES } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  DateInput,
  Input,
  noProblems,
  type Problems,
  Radios,
  Textarea,
  Tickbox,
  type Viewer,
} from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { reviewRead } from './review-read.view.js';
import { forgotten, ReviewForm, reviewOf, typedReview } from './review.form.js';

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
  ): Promise<string> {
    return reviewPage(
      viewer,
      await this.matching.match(actor, id),
      null,
    )(typedDay('heldOn', this.clock.today()), noProblems);
  }

  @Post('matches/:id/reviews/new')
  @Act({ name: 'review.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const match = await this.matching.match(actor, id);
    return submit(response, readForm(ReviewForm, body), reviewPage(viewer, match, null), async form => {
      refuseForgotten(form);
      await this.reviews.record(actor, id, reviewOf(form));
      return paths.mentee(match.mentee_id);
    });
  }

  @Get('reviews/:id')
  @Act({ name: 'review.read', allow: READERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const { row, match } = await this.toOpen(actor, id);
    return mayRecord(actor, match.programme_id)
      ? reviewPage(viewer, match, id)(typedReview(row), noProblems)
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
  ) {
    const { match } = await this.toOpen(actor, id);
    return submit(response, readForm(ReviewForm, body), reviewPage(viewer, match, id), async form => {
      refuseForgotten(form);
      await this.reviews.correct(actor, id, form.version ?? 0, reviewOf(form));
      return paths.mentee(match.mentee_id);
    });
  }

  /** Who may not read what was said does not correct it either: the form would show it. */
  private async toOpen(actor: Actor, id: string): Promise<{ row: ReviewRow; match: MatchRow }> {
    const row = await this.mentoring.review(actor, id);
    if (!row.reads) throw new Forbidden('review.read');
    return { row, match: await this.matching.match(actor, row.match_id) };
  }
}

function refuseForgotten(form: ReviewForm): void {
  const fields = forgotten(form);
  if (Object.keys(fields).length) throw new Invalid(fields);
}

function reviewPage(viewer: Viewer, match: MatchRow, recordId: string | null) {
  return (typed: Typed, problems: Problems): string =>
    formPage(
      {
        viewer,
        title: recordId ? `Review of ${match.mentee}` : `Record a review of ${match.mentee}`,
        lead: `With ${match.mentor} as mentor. Every part is asked for; what you did not come to can be said so.`,
        nav: 'cases',
        back: { text: match.mentee, href: paths.mentee(match.mentee_id) },
        action: recordId ? paths.review(recordId) : paths.newReview(match.id),
        button: recordId ? 'Save the corrections' : 'Save the review',
        typed,
        problems,
      },
      fields => (
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
    );
}
