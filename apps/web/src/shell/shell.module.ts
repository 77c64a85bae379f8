import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '#accounts';
import { ActGuard } from './acts/act.guard.js';
import { ReadAudit } from './acts/read-audit.js';
import { RouteBook } from './acts/route-book.js';
import { ErrorFilter } from './errors/error.filter.js';
import { SessionMiddleware } from './session/session.middleware.js';
import { Viewers } from './session/viewers.js';

/** What stands around every page: session, acts, faults. */
@Module({
  imports: [AccountsModule],
  providers: [
    RouteBook,
    Viewers,
    SessionMiddleware,
    { provide: APP_GUARD, useClass: ActGuard },
    { provide: APP_INTERCEPTOR, useClass: ReadAudit },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [RouteBook, Viewers],
})
export class ShellModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
