import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { openedSeal, SavedAnswers } from '#forms';
import { Clock } from '#kernel';
import { APPLICATION, ApplicationArrivals } from '#recruitment';
import { SAVED, VERSION } from '../forms/envelope.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Act } from '../shell/acts/act.js';
import { Button, CsrfForm, noProblems, page, Panel, type Viewer } from '../shell/components.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { applyPage } from './apply.view.js';
import { JoinDoor } from './join-door.js';

const PURPOSES = [APPLICATION];

/** Coming back to an application that was saved. */
@Controller('mentor-with-us/saved')
export class ApplySavedPages {
  constructor(
    private readonly door: JoinDoor,
    private readonly saved: SavedAnswers,
    private readonly arrivals: ApplicationArrivals,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'application.saved-page', allow: 'public' })
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
  @Act({ name: 'application.open-saved-page', allow: 'public' })
  async look(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    await this.saved.look(token, PURPOSES);
    return page(
      {
        title: 'Go on with your application',
        heading: 'Go on with your application',
        lead: 'This link opens it once. A new link comes by mail as soon as you do, so that nothing is lost.',
        viewer,
        narrow: 'small',
      },
      <CsrfForm action={recruitmentPaths.applyOpen(token)} class="cairn-card">
        <Button block>Go on</Button>
      </CsrfForm>,
    );
  }

  @Post(':token')
  @Act({ name: 'application.open-saved', allow: 'public' })
  async open(
    @Param('token') token: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    const { programmeId, formVersionId } = await this.saved.look(token, PURPOSES);
    const open = await this.door.openById(programmeId, formVersionId);
    const actor = await this.door.visitor(state.from);
    const letter = await this.arrivals.savedForm(programmeId);
    const { typed, pageToken } = await this.saved.open(actor, token, letter);
    const opened = openedSeal(state.csrfSecret, this.clock.now());
    const render = applyPage({ viewer, ...open, opened });
    response
      .status(200)
      .type('html')
      .send(render({ ...typed, [VERSION]: open.form.id, [SAVED]: pageToken }, noProblems));
  }
}
