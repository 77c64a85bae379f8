import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { openedSeal, SavedAnswers, type Unfinished } from '#forms';
import { Clock, NotFound } from '#kernel';
import { AUDIENCES, type OpenProgramme, outsidePaths, purposeOf, ReferralPost } from '#referrals';
import { SAVED, VERSION } from '../forms/envelope.js';
import { Act } from '../shell/acts/act.js';
import { Button, CsrfForm, noProblems, page, Panel, type Viewer } from '../shell/components.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { ReferDoor } from './refer-door.js';
import { closedPage, referFormPage } from './refer-form.view.js';

export const savedPath = '/refer/saved';
const PURPOSES = AUDIENCES.map(purposeOf);

/** Coming back to a form that was saved. */
@Controller('refer/saved')
export class ReferSavedPages {
  constructor(
    private readonly door: ReferDoor,
    private readonly saved: SavedAnswers,
    private readonly post: ReferralPost,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'form.saved-page', allow: 'public' })
  mailed(@CurrentViewer() viewer: Viewer): string {
    return page(
      { title: 'Saved', viewer, narrow: true },
      <Panel title="Saved">
        <p>A letter with a link is on its way. The link works once, for 14 days. You can close this page.</p>
        <p>Nothing after ten minutes? Look among the unwanted mail.</p>
      </Panel>,
    );
  }

  @Get(':token')
  @Act({ name: 'form.open-saved-page', allow: 'public' })
  async look(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    await this.saved.look(token, PURPOSES);
    return page(
      {
        title: 'Go on with your form',
        heading: 'Go on with your form',
        lead: 'This link opens it once. A new link comes by mail as soon as you do, so that nothing is lost.',
        viewer,
        narrow: 'small',
      },
      <CsrfForm action={outsidePaths.saved(token)} class="cairn-card">
        <Button block>Go on</Button>
      </CsrfForm>,
    );
  }

  @Post(':token')
  @Act({ name: 'form.open-saved', allow: 'public' })
  async open(
    @Param('token') token: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const unfinished = await this.saved.look(token, PURPOSES);
    const programme = await this.programmeOf(unfinished);
    const audience = AUDIENCES.find(each => purposeOf(each) === unfinished.purpose) ?? 'agency';
    const open = await this.door.open(programme.key, audience, unfinished.formVersionId);
    if (open.closure)
      return void response
        .status(200)
        .type('html')
        .send(closedPage(viewer, programme, open.closure));
    const actor = await this.door.visitor(state.from);
    const { typed, pageToken } = await this.saved.open(actor, token, await this.post.savedForm(programme.id));
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    const render = referFormPage({ viewer, ...open, opened });
    response
      .status(200)
      .type('html')
      .send(render({ ...typed, [VERSION]: open.form.id, [SAVED]: pageToken }, noProblems));
  }

  private async programmeOf({ programmeId }: Unfinished): Promise<OpenProgramme> {
    const programme = (await this.door.programmes()).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    return programme;
  }
}
