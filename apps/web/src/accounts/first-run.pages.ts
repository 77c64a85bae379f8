import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FirstRun, Sessions } from '#accounts';
import { NotFound } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { cookieNames, setCookie } from '../shell/session/cookies.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { submit } from '../shell/submit.js';
import { FirstRunForm } from './first-run.form.js';
import { firstRunPage } from './first-run.view.js';
import { paths } from './paths.js';

/** There only while no account exists; afterwards as if it had never been. */
@Controller('first-run')
export class FirstRunPages {
  private readonly names;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly firstRun: FirstRun,
    private readonly sessions: Sessions,
  ) {
    this.names = cookieNames(config.publicUrl);
  }

  @Get()
  @Act({ name: 'organisation.begin-page', allow: 'public' })
  async show(@CurrentViewer() viewer: Viewer): Promise<string> {
    if (!(await this.firstRun.isDue())) throw new NotFound();
    return firstRunPage(viewer, {}, noProblems);
  }

  @Post()
  @Act({ name: 'organisation.begin', allow: 'public' })
  async begin(
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() { from }: RequestState,
  ): Promise<void> {
    if (!(await this.firstRun.isDue())) throw new NotFound();
    const render = (typed: Parameters<typeof firstRunPage>[1], problems = noProblems) =>
      firstRunPage(viewer, typed, problems);
    await submit(response, readForm(FirstRunForm, body), render, async form => {
      const userId = await this.firstRun.begin(form, from);
      const token = await this.sessions.begin(userId, from, request.headers['user-agent'] ?? '');
      setCookie(response, this.names, this.names.session, token);
      return paths.admin;
    });
  }
}
