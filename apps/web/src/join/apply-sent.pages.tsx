import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ApplicantEquality, type ApplicantEqualityDoor } from '#recruitment';
import { dayWords } from '../casework/words.js';
import { EqualityFields } from '../equality/equality-fields.js';
import { equalityForm, sentEquality } from '../equality/equality.form.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  noProblems,
  page,
  Panel,
  type Problems,
  Steps,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { JoinDoor } from './join-door.js';

/** What an applicant comes back to, without an account: what happens next, and the equality questions. */
@Controller('mentor-with-us')
export class ApplySentPages {
  constructor(
    private readonly equality: ApplicantEquality,
    private readonly door: JoinDoor,
  ) {}

  @Get('counted')
  @Act({ name: 'equality.answer-page', allow: 'public' })
  counted(@CurrentViewer() viewer: Viewer): string {
    return thanks(viewer, 'Thank you');
  }

  @Get('sent/:token')
  @Act({ name: 'application.receipt', allow: 'public' })
  async receipt(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    const { programme, receivedOn, asked } = await this.equality.byLink(token);
    return page(
      { title: 'We have your application', viewer, narrow: true },
      <>
        <Panel title="Thank you. We have your application.">
          <p>
            {programme}, {dayWords(receivedOn)}. Keep this page if you like: it shows nothing that you wrote.
          </p>
        </Panel>
        <h2>What happens next</h2>
        <Steps
          steps={NEXT.map((text, nth) => ({ text, at: nth === 0 ? ('done' as const) : ('later' as const) }))}
        />
        {!asked && (
          <p>
            One more thing, if you like:{' '}
            <a href={recruitmentPaths.applyEquality(token)}>a few questions that help us to be fair</a>. They
            are kept apart from your application. You can leave them out.
          </p>
        )}
      </>,
    );
  }

  @Get('sent/:token/equality')
  @Act({ name: 'equality.answer-page', allow: 'public' })
  async form(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    const asked = await this.equality.byLink(token);
    return asked.asked
      ? thanks(viewer, 'This was answered before')
      : equalityPage(viewer, token, asked)({}, noProblems);
  }

  @Post('sent/:token/equality')
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
      await this.equality.answer(await this.door.visitor(from), token, sentEquality(form, asked.questions));
      return recruitmentPaths.applyCounted;
    });
  }
}

const NEXT = [
  'You sent your application',
  'A person reads it and gets in touch',
  'Two people who know you write a reference',
  'We talk with each other',
  'A check with the disclosure service',
  'Training, and a decision together',
];

const thanks = (viewer: Viewer, title: string): string =>
  page(
    { title, viewer, narrow: true },
    <Panel title={title}>
      <p>There is nothing more to do here. What was answered is counted, and kept without a name.</p>
    </Panel>,
  );

const equalityPage =
  (viewer: Viewer, token: string, { questions }: ApplicantEqualityDoor) =>
  (typed: Typed, problems: Problems) =>
    page(
      {
        title: 'A few questions about you',
        heading: 'A few questions about you',
        viewer,
        errors: problems,
        narrow: true,
      },
      <div class="stack">
        <p>
          We ask everybody, to see whether our mentors are as different as the young people. The answers are
          kept without a name and apart from your application, so nobody can change them later. They decide
          nothing, and nobody who decides about you can read them.
        </p>
        <p>
          Leave out whatever you like, or <a href={recruitmentPaths.applySent(token)}>leave it all out</a>.
        </p>
        <CsrfForm action={recruitmentPaths.applyEquality(token)}>
          <EqualityFields
            fields={fieldsOf(typed, problems)}
            questions={questions}
            declines="I would rather not answer any of these"
          />
          <Button big block>
            Send the answers
          </Button>
        </CsrfForm>
      </div>,
    );
