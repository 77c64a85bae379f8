import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AccountsReads, Sessions } from '#accounts';
import type { Actor } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { CleanText } from '../shell/forms/validators.js';
import { clearCookie, cookieNames } from '../shell/session/cookies.js';
import { CurrentActor, CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { ownAccountPage } from './own-account.view.js';
import { paths } from './paths.js';

class EndSessionForm {
  @CleanText(64, { required: 'Choose a session' })
  session: string;
}

@Controller('account')
export class OwnAccountPages {
  private readonly names;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: Sessions,
    private readonly reads: AccountsReads,
  ) {
    this.names = cookieNames(config.publicUrl);
  }

  @Get()
  @Act({ name: 'account.own', allow: 'signed-in' })
  async show(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
  ): Promise<string> {
    const member = await this.reads.member(actor, actor.userId ?? '');
    return ownAccountPage(viewer, member, await this.sessions.own(actor, state.sessionToken));
  }

  @Post('sign-out')
  @Act({ name: 'account.sign-out', allow: 'signed-in' })
  async signOut(
    @CurrentActor() actor: Actor,
    @CurrentState() state: RequestState,
    @Res() response: Response,
  ): Promise<void> {
    if (state.sessionToken) await this.sessions.end(actor, state.sessionToken);
    this.leave(response);
  }

  @Post('sign-out-everywhere')
  @Act({ name: 'account.sign-out-everywhere', allow: 'signed-in' })
  async signOutEverywhere(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    await this.sessions.endEverywhere(actor);
    this.leave(response);
  }

  @Post('end-session')
  @Act({ name: 'account.end-session', allow: 'signed-in' })
  async endSession(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.sessions.endOne(actor, orInvalid(readForm(EndSessionForm, body)).session);
    response.redirect(303, paths.account);
  }

  // The browser forgets what it kept of this site: on a shared computer the back button shows nothing.
  private leave(response: Response): void {
    clearCookie(response, this.names, this.names.session);
    response.set('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, `${paths.signIn}?after=out`);
  }
}
