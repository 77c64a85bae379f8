import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Organisations, systemActor } from '#accounts';
import { NotFound } from '#kernel';
import { type FeedbackAsked, TrainingFeedback } from '#training';
import { answersOf } from '../casework/words.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  noProblems,
  page,
  Panel,
  Radios,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { type FormPage, submit } from '../shell/submit.js';
import { readFeedback } from './feedback.form.js';
import { REACHED_WORDS, SATISFACTION_WORDS } from './words.js';

/** Whoever was trained says how it was, by the link of a letter. */
@Controller('feedback')
export class TrainingFeedbackPages {
  constructor(
    private readonly feedback: TrainingFeedback,
    private readonly organisations: Organisations,
  ) {}

  @Get('thanks')
  @Act({ name: 'training.feedback-page', allow: 'public' })
  thanks(@CurrentViewer() viewer: Viewer): string {
    return page(
      { title: 'Thank you', viewer, narrow: true },
      <Panel title="Thank you">
        <p>What you said helps to make the next course better.</p>
      </Panel>,
    );
  }

  @Get('training/:token')
  @Act({ name: 'training.feedback-page', allow: 'public' })
  async form(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    return feedbackPage(viewer, token, await this.feedback.asked(token))({}, noProblems);
  }

  @Post('training/:token')
  @Act({ name: 'training.answer-feedback', allow: 'public' })
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.feedback.asked(token);
    await submit(response, readFeedback(asked, body), feedbackPage(viewer, token, asked), async given => {
      const organisation = await this.organisations.only();
      if (!organisation) throw new NotFound();
      await this.feedback.answer(
        systemActor(organisation.id, from, 'Somebody who was trained'),
        token,
        given,
      );
      return paths.trainingFeedbackThanks;
    });
  }
}

const feedbackPage =
  (viewer: Viewer, token: string, asked: FeedbackAsked): FormPage =>
  (typed, problems) => {
    const fields = fieldsOf(typed, problems);
    return page(
      {
        title: 'How was the training?',
        heading: 'How was the training?',
        lead: `${asked.title}, ${asked.programme}. It takes three minutes.`,
        viewer,
        errors: problems,
        narrow: true,
      },
      <CsrfForm action={paths.trainingFeedback(token)}>
        <Radios
          {...fields.text('satisfaction')}
          label="How satisfied are you with it, all in all?"
          answers={answersOf(SATISFACTION_WORDS)}
        />
        {asked.outcomes.map(({ key, words }) => (
          <Radios
            key={key}
            {...fields.text(`outcome-${key}`)}
            label={`Can you do this now: ${words}`}
            chips
            answers={answersOf(REACHED_WORDS)}
          />
        ))}
        <Textarea {...fields.text('best')} label="What was best? (if you like)" rows={3} limit={4000} />
        <Textarea
          {...fields.text('better')}
          label="What could be better? (if you like)"
          rows={3}
          limit={4000}
        />
        <Button big block>
          Send the answers
        </Button>
      </CsrfForm>,
    );
  };
