import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { from, type Observable, switchMap } from 'rxjs';
import { type Actor, isId } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { mustHaveState } from '../session/request.js';
import { ACT, type DeclaredAct } from './act.js';

/** Writes down who opened a restricted record. Only what was really shown is written: a refusal is not a read. */
@Injectable()
export class ReadAudit implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const act = this.reflector.get<DeclaredAct | undefined>(ACT, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    const { actor } = mustHaveState(request);
    if (act?.audit !== 'read' || request.method !== 'GET' || !actor) return next.handle();
    return next
      .handle()
      .pipe(
        switchMap(answer =>
          from(this.write(actor, act.name, request.params['id']).then(() => answer as unknown)),
        ),
      );
  }

  private write(actor: Actor, name: string, id: unknown): Promise<void> {
    return this.unitOfWork.run(actor, `${name}.opened`, async work => {
      if (isId(id)) noteAudit(work, { subjectType: 'record', subjectId: id });
    });
  }
}
