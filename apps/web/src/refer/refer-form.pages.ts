import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { openedSeal, readAnswers, refuseProgram, SavedAnswers } from '#forms';
import { Clock, Invalid } from '#kernel';
import { Arrivals, outsidePaths, ReferralPost } from '#referrals';
import { keepable, SAVE_TO, SAVED, type SentBody, sentOf, VERSION } from '../forms/envelope.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { typedOf } from '../shell/forms/typed.js';
import { CurrentState, CurrentViewer, type UploadedFile, Uploads } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { type OpenForm, ReferDoor } from './refer-door.js';
import { closedPage, referFormPage } from './refer-form.view.js';
import { savedPath } from './refer-saved.pages.js';

/** The public form: sent, or saved to come back to. */
@Controller('refer/to/:key/:audience')
export class ReferFormPages {
  constructor(
    private readonly door: ReferDoor,
    private readonly arrivals: Arrivals,
    private readonly saved: SavedAnswers,
    private readonly post: ReferralPost,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'referral.receive-page', allow: 'public' })
  async form(
    @Param('key') key: string,
    @Param('audience') who: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
  ): Promise<string> {
    const open = await this.door.open(key, who);
    if (open.closure) return closedPage(viewer, open.programme, open.closure);
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    return referFormPage({ viewer, ...open, opened })({ [VERSION]: open.form.id }, noProblems);
  }

  @Post()
  @Act({ name: 'referral.receive', allow: 'public' })
  async send(
    @Param('key') key: string,
    @Param('audience') who: string,
    @Body() body: unknown,
    @Uploads('files') files: UploadedFile[],
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const sent = sentOf(body);
    const open = await this.door.open(key, who, sent[VERSION]);
    const typed = { ...typedOf(body), [VERSION]: open.form.id };
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    await submit(
      response,
      { ok: true, value: sent, typed },
      referFormPage({ viewer, ...open, opened }),
      () => (sent['then'] === 'save' ? this.save(open, sent, state) : this.receive(open, sent, files, state)),
    );
  }

  private async receive(
    open: OpenForm,
    sent: SentBody,
    files: UploadedFile[],
    state: RequestState,
  ): Promise<string> {
    // What is wrong with the answers is said first: nobody corrects a form twice.
    const { errors } = readAnswers(open.form.fields, sent);
    if (Object.keys(errors).length) throw new Invalid(errors);
    refuseProgram(sent, state.csrfSecret, this.clock.now());
    const actor = await this.door.visitor(state.from);
    const token = await this.arrivals.receive(
      actor,
      open.audience,
      { form: open.form, sent, files },
      sent[SAVED],
    );
    return outsidePaths.receipt(token);
  }

  private async save({ programme, form }: OpenForm, sent: SentBody, state: RequestState): Promise<string> {
    const typed = [sent[SAVE_TO], sent['referrerEmail'], sent['subjectEmail']].find(
      each => each !== undefined && each !== '',
    );
    const { answers, errors } = readAnswers([SAVE_TO_FIELD], { [SAVE_TO]: typed });
    if (Object.keys(errors).length) throw new Invalid(errors);
    refuseProgram(sent, state.csrfSecret, this.clock.now());
    await this.saved.save(
      await this.door.visitor(state.from),
      {
        programmeId: programme.id,
        purpose: form.purpose,
        formVersionId: form.id,
        typed: keepable(form, sent),
      },
      String(answers[SAVE_TO]),
      sent[SAVED],
      await this.post.savedForm(programme.id),
    );
    return savedPath;
  }
}

const SAVE_TO_FIELD = {
  key: SAVE_TO,
  kind: 'email',
  label: 'Which e-mail address should the link go to',
  help: '',
  required: true,
  answers: [],
  heading: '',
  fixed: true,
} as const;
