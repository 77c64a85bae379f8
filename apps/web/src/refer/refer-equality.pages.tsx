import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type EqualityDoor, outsidePaths, ReferralEquality } from '#referrals';
import { EqualityFields } from '../equality/equality-fields.js';
import { equalityForm, sentEquality } from '../equality/equality.form.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  noProblems,
  page,
  Panel,
  type Problems,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { ReferDoor } from './refer-door.js';

/** The last page after a referral, by the link of its receipt: asked, and never shown again. */
@Controller('refer')
export class ReferEqualityPages {
  constructor(
    private readonly door: ReferDoor,
    private readonly equality: ReferralEquality,
  ) {}

  @Get('counted')
  @Act({ name: 'equality.answer-page', allow: 'public' })
  counted(@CurrentViewer() viewer: Viewer): string {
    return thanks(viewer, 'Thank you');
  }

  @Get('receipt/:token/equality')
  @Act({ name: 'equality.answer-page', allow: 'public' })
  async form(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    const asked = await this.equality.byLink(token);
    return asked.asked
      ? thanks(viewer, 'This was answered before')
      : equalityPage(viewer, token, asked)({}, noProblems);
  }

  @Post('receipt/:token/equality')
  @Act({ name: 'equality.answer', allow: 'public' })
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.equality.byLink(token);
    const render = equalityPage(viewer, token, asked);
    await submit(response, readForm(equalityForm(asked.questions), body), render, async form => {
      const sent = sentEquality(form, asked.questions);
      await this.equality.answerByLink(await this.door.visitor(from), token, sent);
      return '/refer/counted';
    });
  }
}

const thanks = (viewer: Viewer, title: string): string =>
  page(
    { title, viewer, narrow: true },
    <Panel title={title}>
      <p>There is nothing more to do here. What was answered is counted, and kept without a name.</p>
    </Panel>,
  );

const equalityPage =
  (viewer: Viewer, token: string, { questions }: EqualityDoor) =>
  (typed: Typed, problems: Problems) =>
    page(
      {
        title: 'A few questions about the young person',
        heading: 'A few questions about the young person',
        viewer,
        errors: problems,
        narrow: true,
      },
      <>
        <p>
          We ask everybody, to see whether we reach all kinds of young people. The answers are kept without a
          name and apart from the referral, so nobody can change them later. They decide nothing, and nobody
          who works with the young person can read them.
        </p>
        <p>
          If you answer for somebody else, ask them first. Leave out whatever you like, or{' '}
          <a href={outsidePaths.receipt(token)}>leave it all out</a>.
        </p>
        <CsrfForm action={`${outsidePaths.receipt(token)}/equality`}>
          <EqualityFields
            fields={fieldsOf(typed, problems)}
            questions={questions}
            declines="I would rather not answer any of these"
          />
          <Button big block>
            Send the answers
          </Button>
        </CsrfForm>
      </>,
    );
