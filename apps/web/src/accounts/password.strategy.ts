import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { SignIn, type SignInOutcome } from '#accounts';

/** Passport's way to our sign-in: what it finds out is the outcome, never a session of its own. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  validate(request: Request, email: unknown, password: unknown): Promise<SignInOutcome> {
    if (
      typeof email !== 'string' ||
      typeof password !== 'string' ||
      email.length > 254 ||
      password.length > 1_000
    ) {
      return Promise.resolve({ kind: 'wrong' });
    }
    return this.signIn.judge(email, password, request.ip ?? 'unknown');
  }
}

/** Goes on whatever the outcome: the page says it in its own words. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<T>(error: unknown, outcome: T): T {
    if (error) throw error instanceof Error ? error : new Error('sign-in fell over');
    return outcome || ({ kind: 'wrong' } as T);
  }
}

/** The outcome that passport left on the request. */
export const outcomeOf = (request: Request): SignInOutcome => request.user as SignInOutcome;
