import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SecondFactor, Sessions } from '#accounts';
import { type Actor, Invalid, Refusal } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { clearCookie, cookieNames, setCookie } from '../shell/session/cookies.js';
import { CurrentActor, CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { outcomeOf, PasswordGuard } from './password.strategy.js';
import { SignInForm } from './sign-in.form.js';

/** The same sign-in for programs: the cookie is the same, the token goes into the header `x-csrf-token`. */
@Controller('api/session')
export class SessionApi {
  private readonly names;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
  ) {
    this.names = cookieNames(config.publicUrl);
  }

  @Get()
  @Act({ name: 'account.session', allow: 'public' })
  show(@CurrentViewer() viewer: Viewer): { name: string | null; csrf: string } {
    return { name: viewer.name, csrf: viewer.csrf };
  }

  @Post()
  @HttpCode(204)
  @UseGuards(PasswordGuard)
  @Act({ name: 'account.sign-in', allow: 'public' })
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() body: unknown,
    @CurrentState() state: RequestState,
  ): Promise<void> {
    orInvalid(readForm(SignInForm, body));
    const outcome = outcomeOf(request);
    if (outcome.kind !== 'right')
      throw new Invalid({
        email: 'The e-mail address or the password is not right, or there were too many tries',
      });
    if (await this.secondFactor.after(outcome.userId))
      throw new Refusal('second-factor', 'Sign in on the page: a second step is needed');
    const token = await this.sessions.begin(
      outcome.userId,
      state.from,
      request.headers['user-agent'] ?? '',
      state.sessionToken,
    );
    setCookie(response, this.names, this.names.session, token);
  }

  @Delete()
  @HttpCode(204)
  @Act({ name: 'account.sign-out', allow: 'signed-in' })
  async end(
    @CurrentActor() actor: Actor,
    @CurrentState() state: RequestState,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (state.sessionToken) await this.sessions.end(actor, state.sessionToken);
    clearCookie(response, this.names, this.names.session);
  }
}
