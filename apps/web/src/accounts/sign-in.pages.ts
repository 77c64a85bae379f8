import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FirstRun, SecondFactor, Sessions } from '#accounts';
import { CONFIG, type Config } from '#platform';
import { Act } from '../shell/acts/act.js';
import { RouteBook } from '../shell/acts/route-book.js';
import { noProblems, type Problems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { typedOf } from '../shell/forms/typed.js';
import { cookieNames, setCookie } from '../shell/session/cookies.js';
import { CurrentState, CurrentViewer } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { ownPath } from './own-path.js';
import { outcomeOf, PasswordGuard } from './password.strategy.js';
import { paths } from './paths.js';
import { SignInForm } from './sign-in.form.js';
import { signInPage } from './sign-in.view.js';

const WORDS = {
  wrong: 'The e-mail address or the password is not right',
  'too-many': 'Too many tries. Wait five minutes, then try again.',
} as const;
const NOTICES: Readonly<Record<string, string>> = {
  out: 'You are signed out.',
  chosen: 'Your password is set. Sign in with it now.',
};

@Controller('sign-in')
export class SignInPages {
  private readonly names;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly book: RouteBook,
    private readonly firstRun: FirstRun,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
  ) {
    this.names = cookieNames(config.publicUrl);
  }

  @Get()
  @Act({ name: 'account.sign-in-page', allow: 'public' })
  async show(
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    if (state.actor) return response.redirect(303, paths.home);
    if (await this.firstRun.isDue()) return response.redirect(303, paths.firstRun);
    const notice = NOTICES[String(query['after'])];
    response
      .type('html')
      .send(signInPage({ viewer, typed: typedOf({ next: query['next'] }), problems: noProblems, notice }));
  }

  @Post()
  @UseGuards(PasswordGuard)
  @Act({ name: 'account.sign-in', allow: 'public' })
  async signIn(
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @CurrentState() state: RequestState,
  ): Promise<void> {
    const read = readForm(SignInForm, body);
    const outcome = outcomeOf(request);
    const again = (status: number, problems: Problems) =>
      void response
        .status(status)
        .type('html')
        .send(signInPage({ viewer, typed: read.typed, problems }));
    if (outcome.kind === 'too-many') return again(429, inWords(WORDS['too-many']));
    if (!read.ok) return again(422, { fields: read.errors, reasons: [] });
    if (outcome.kind === 'wrong') return again(401, inWords(WORDS.wrong));

    const owed = await this.secondFactor.after(outcome.userId);
    if (owed) return response.redirect(303, owed);
    const device = request.headers['user-agent'] ?? '';
    const token = await this.sessions.begin(outcome.userId, state.from, device, state.sessionToken);
    setCookie(response, this.names, this.names.session, token);
    response.redirect(303, ownPath(read.value.next, this.book));
  }
}

const inWords = (words: string): Problems => ({ fields: { email: words }, reasons: [] });
