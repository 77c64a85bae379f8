import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Invitations, type LinkHolder } from '#accounts';
import { NotFound } from '#kernel';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { ChoosePasswordForm, ForgottenForm } from './link.form.js';
import { choosePasswordPage, forgottenPage, mailedPage } from './link.view.js';
import { paths } from './paths.js';

@Controller()
export class LinkPages {
  constructor(private readonly invitations: Invitations) {}

  /** Looking uses nothing up: scanners of mail follow every link. */
  @Get('link/:token')
  @Act({ name: 'account.choose-password-page', allow: 'public' })
  async show(@Param('token') token: string, @CurrentViewer() viewer: Viewer): Promise<string> {
    return choosePasswordPage(viewer, token, await this.holder(token), noProblems);
  }

  @Post('link/:token')
  @Act({ name: 'account.choose-password', allow: 'public' })
  async choose(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res() response: Response,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
  ): Promise<void> {
    const holder = await this.holder(token);
    await submit(
      response,
      readForm(ChoosePasswordForm, body),
      (_typed, problems) => choosePasswordPage(viewer, token, holder, problems),
      async ({ password }) => {
        await this.invitations.choosePassword(token, password, from);
        return `${paths.signIn}?after=chosen`;
      },
    );
  }

  @Get('forgotten-password')
  @Act({ name: 'account.forgotten-password-page', allow: 'public' })
  forgotten(@CurrentViewer() viewer: Viewer): string {
    return forgottenPage(viewer, {}, noProblems);
  }

  @Post('forgotten-password')
  @Act({ name: 'account.forgotten-password', allow: 'public' })
  async mail(
    @Body() body: unknown,
    @Res() response: Response,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
  ): Promise<void> {
    await submit(
      response,
      readForm(ForgottenForm, body),
      (typed, problems) => forgottenPage(viewer, typed, problems),
      async ({ email }) => {
        await this.invitations.forgotten(email, from);
        return '/forgotten-password/mailed';
      },
    );
  }

  @Get('forgotten-password/mailed')
  @Act({ name: 'account.forgotten-password-page', allow: 'public' })
  mailed(@CurrentViewer() viewer: Viewer): string {
    return mailedPage(viewer);
  }

  private async holder(token: string): Promise<LinkHolder> {
    const holder = await this.invitations.holderOf(token);
    if (!holder) throw new NotFound();
    return holder;
  }
}
