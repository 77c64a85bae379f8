import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { firstValueFrom, of } from 'rxjs';
import { Forbidden } from '#kernel';
import { SignedOut, StaleForm } from '../errors/kinds.js';
import { provesSecret, tokenOf } from '../session/csrf.js';
import { mustHaveState } from '../session/request.js';
import { Viewers } from '../session/viewers.js';
import { ACT, type DeclaredAct, mayCall } from './act.js';

const READING = new Set(['GET', 'HEAD']);
const MEGABYTE = 1024 * 1024;
const Uploads = AnyFilesInterceptor({
  limits: { fileSize: 11 * MEGABYTE, files: 5, fields: 200, fieldSize: MEGABYTE, parts: 205 },
});

/** Stands before every route: who is it, may they call this, and did the form come from us. */
@Injectable()
export class ActGuard implements CanActivate {
  private readonly uploads = new Uploads();

  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: Viewers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const act = this.reflector.get<DeclaredAct | undefined>(ACT, context.getHandler());
    if (!act) throw new Error('a route without a declared act');
    const { actor, csrfSecret, nonce } = mustHaveState(request);
    this.viewers.of(request, nonce);
    response.locals['act'] = act.name;
    if (!mayCall(act.allow, actor)) throw actor ? new Forbidden(act.name) : new SignedOut();
    if (READING.has(request.method)) return true;
    // Files are read only now: nobody uploads before it is known that they may.
    if (request.is('multipart/form-data')) await this.takeUploads(context);
    if (!provesSecret(tokenOf(request), csrfSecret)) throw new StaleForm();
    return true;
  }

  private async takeUploads(context: ExecutionContext): Promise<void> {
    const done = await this.uploads.intercept(context, { handle: () => of(true) });
    await firstValueFrom(done);
  }
}
