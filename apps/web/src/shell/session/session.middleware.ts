import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Organisations, Sessions } from '#accounts';
import { CONFIG, type Config } from '#platform';
import { clearCookie, cookieNames, readCookie, setCookie } from './cookies.js';
import { rememberState, type RequestState } from './request.js';

/** Reads session, person and roles anew for each request: what has ended is gone in that minute. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  private readonly names;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: Sessions,
    private readonly organisations: Organisations,
  ) {
    this.names = cookieNames(config.publicUrl);
  }

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    const from = request.ip ?? 'unknown';
    const nonce = String(response.locals['nonce']);
    const token = readCookie(request, this.names.session);
    const session = token ? await this.sessions.read(token, from) : null;
    if (token && !session) clearCookie(response, this.names, this.names.session);
    const state: RequestState = session
      ? {
          nonce,
          from,
          actor: session.actor,
          sessionToken: token,
          csrfSecret: session.csrf,
          organisation: session.organisation,
        }
      : {
          nonce,
          from,
          actor: null,
          sessionToken: null,
          csrfSecret: this.formSecret(request, response),
          organisation: await this.organisations.only(),
        };
    rememberState(request, state);
    next();
  }

  // Before signing in there is no session to keep a secret: a cookie does, and the form must repeat it.
  private formSecret(request: Request, response: Response): string {
    const known = readCookie(request, this.names.form);
    if (known) return known;
    const secret = randomBytes(32).toString('base64url');
    setCookie(response, this.names, this.names.form, secret);
    return secret;
  }
}
