import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { asks, openedSeal, readAnswers, refuseProgram, SavedAnswers } from '#forms';
import { Clock, Invalid } from '#kernel';
import { ApplicationArrivals, SEALED_KEYS } from '#recruitment';
import { keepable, SAVE_TO, SAVED, type SentBody, sentOf, VERSION } from '../forms/envelope.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { typedOf } from '../shell/forms/typed.js';
import { CurrentState, CurrentViewer, type UploadedFile, Uploads } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { applyPage } from './apply.view.js';
import { JoinDoor, type OpenApplication } from './join-door.js';

/** The public form to apply: sent, or saved to come back to. */
@Controller('mentor-with-us/:key/apply')
export class ApplyPages {
  constructor(
    private readonly door: JoinDoor,
    private readonly arrivals: ApplicationArrivals,
    private readonly saved: SavedAnswers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'application.receive-page', allow: 'public' })
  async form(
    @Param('key') key: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
  ): Promise<string> {
    const open = await this.door.open(key);
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    return applyPage({ viewer, ...open, opened })({ [VERSION]: open.form.id }, noProblems);
  }

  @Post()
  @Act({ name: 'application.receive', allow: 'public' })
  async send(
    @Param('key') key: string,
    @Body() body: unknown,
    @Uploads('files') files: UploadedFile[],
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const sent = sentOf(body);
    const open = await this.door.open(key, sent[VERSION]);
    const typed = { ...typedOf(body), [VERSION]: open.form.id };
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    await submit(response, { ok: true, value: sent, typed }, applyPage({ viewer, ...open, opened }), () =>
      sent['then'] === 'save' ? this.save(open, sent, state) : this.receive(open, sent, files, state),
    );
  }

  private async receive(
    { form }: OpenApplication,
    sent: SentBody,
    files: UploadedFile[],
    state: RequestState,
  ): Promise<string> {
    // What is wrong with the answers is said first: nobody corrects a form twice.
    const { errors } = readAnswers(form.fields, sent);
    if (Object.keys(errors).length) throw new Invalid(errors);
    refuseProgram(sent, state.csrfSecret, this.clock.now());
    const actor = await this.door.visitor(state.from);
    return recruitmentPaths.applySent(await this.arrivals.receive(actor, { form, sent, files }, sent[SAVED]));
  }

  private async save(
    { programme, form }: OpenApplication,
    sent: SentBody,
    state: RequestState,
  ): Promise<string> {
    const typed = [sent[SAVE_TO], sent['email']].find(each => each !== undefined && each !== '');
    const { answers, errors } = readAnswers([SAVE_TO_FIELD], { [SAVE_TO]: typed });
    if (Object.keys(errors).length) throw new Invalid(errors);
    refuseProgram(sent, state.csrfSecret, this.clock.now());
    // What will be sealed is not kept open meanwhile.
    const fields = form.fields.filter(({ key }) => !SEALED_KEYS.includes(key));
    await this.saved.save(
      await this.door.visitor(state.from),
      {
        programmeId: programme.programmeId,
        purpose: form.purpose,
        formVersionId: form.id,
        typed: keepable({ ...form, fields }, sent),
      },
      String(answers[SAVE_TO]),
      sent[SAVED],
      await this.arrivals.savedForm(programme.programmeId),
    );
    return recruitmentPaths.applySaved;
  }
}

const SAVE_TO_FIELD = asks({
  key: SAVE_TO,
  kind: 'email',
  label: 'Which e-mail address should the link go to',
  required: true,
  fixed: true,
});
