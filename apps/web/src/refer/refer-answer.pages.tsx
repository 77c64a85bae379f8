import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MOST_ATTACHMENTS } from '#forms';
import { type AskedRow, OutsideReads, outsidePaths, ReferralQuestions } from '#referrals';
import { AsTyped } from '../casework/record-page.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  FileUpload,
  noProblems,
  page,
  Panel,
  type Problems,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { CleanText } from '../shell/forms/validators.js';
import { CurrentState, CurrentViewer, type UploadedFile, Uploads } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { ReferDoor } from './refer-door.js';

export class AnswerForm {
  @CleanText(4000, { required: 'Write your answer' }) readonly answer!: string;
}

/** Whoever referred answers what was asked, by the link of a letter. */
@Controller('refer')
export class ReferAnswerPages {
  constructor(
    private readonly door: ReferDoor,
    private readonly outside: OutsideReads,
    private readonly questions: ReferralQuestions,
  ) {}

  @Get('answered')
  @Act({ name: 'referral.answer-page', allow: 'public' })
  answered(@CurrentViewer() viewer: Viewer): string {
    return page(
      { title: 'Thank you', viewer, narrow: true },
      <Panel title="Thank you">
        <p>Your answer has reached us. We go on from here and write to you again.</p>
      </Panel>,
    );
  }

  @Get('answer/:token')
  @Act({ name: 'referral.answer-page', allow: 'public' })
  async form(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    return answerPage(viewer, token, await this.outside.asked(token))({}, noProblems);
  }

  @Post('answer/:token')
  @Act({ name: 'referral.answer-by-link', allow: 'public' })
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Uploads('files') files: UploadedFile[],
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.outside.asked(token);
    await submit(
      response,
      readForm(AnswerForm, body),
      answerPage(viewer, token, asked),
      async ({ answer }) => {
        await this.questions.answerByLink(await this.door.visitor(from), token, answer, files);
        return '/refer/answered';
      },
    );
  }
}

const answerPage = (viewer: Viewer, token: string, asked: AskedRow) => (typed: Typed, problems: Problems) => {
  const fields = fieldsOf(typed, problems);
  return page(
    {
      title: `A question about ${asked.reference}`,
      heading: `A question about ${asked.reference}`,
      lead: asked.programme,
      viewer,
      errors: problems,
      narrow: true,
    },
    <CsrfForm action={outsidePaths.answer(token)} upload>
      <p>
        <AsTyped text={asked.question} none="" />
      </p>
      <Textarea {...fields.text('answer')} label="Your answer" rows={6} limit={4000} />
      <FileUpload
        {...fields.bare('files')}
        label="Attach a file (if you like)"
        hint={`Up to ${MOST_ATTACHMENTS} files: PDF, Word, Excel, PNG, JPEG or plain text, each below 10 MB.`}
        multiple
      />
      <Button big block>
        Send the answer
      </Button>
    </CsrfForm>,
  );
};
