import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Log } from '#platform';
import { typedOf } from '../forms/typed.js';
import { wantsProblem } from '../session/request.js';
import { Viewers } from '../session/viewers.js';
import { type Answer, answerFor } from './answer.js';
import { errorPage } from './error.view.js';
import { SignedOut } from './kinds.js';

/** The one place where faults become answers. Nothing internal leaves it. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly viewers: Viewers,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const answer = answerFor(error);
    if (answer.status >= 500) {
      this.log.fault('fault', error, {
        reference: answer.reference ?? '',
        act: String(response.locals['act'] ?? ''),
        status: answer.status,
      });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (answer.status === 503) response.set('Retry-After', '30');
    if (wantsProblem(request)) sendProblem(response, answer);
    else if (error instanceof SignedOut && request.method === 'GET') {
      response.redirect(303, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
    } else {
      const viewer = this.viewers.of(request, String(response.locals['nonce'] ?? ''));
      response
        .status(answer.status)
        .type('html')
        .send(errorPage(answer, viewer, typedOf(request.body)));
    }
  }
}

function sendProblem(response: Response, answer: Answer): void {
  const { status, title, words, fields, reasons, reference } = answer;
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail: words, fields, reasons, reference }));
}
