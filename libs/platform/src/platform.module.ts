import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Clock } from '#kernel';
import type { Config } from './config.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Files } from './files.js';
import { JobHandlers } from './job-handlers.js';
import { Log } from './log.js';
import { MailWorker } from './outbox.js';

/** What the process decided before the modules are made: where data lies and what day it is. */
export interface PlatformParts {
  readonly config: Config;
  readonly clock: Clock;
  /** How the application role reaches the migrated database. */
  readonly database: DataSourceOptions;
}

/** Injection token of the `Config`. */
export const CONFIG = Symbol('config');

@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const log = new Log(parts.config.logLevel);
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...parts.database,
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: parts.config },
        { provide: Clock, useValue: parts.clock },
        { provide: Log, useValue: log },
        JobHandlers,
        { provide: Files, useValue: new Files(join(parts.config.dataFolder, 'files')) },
        {
          provide: UnitOfWork,
          useFactory: (source: DataSource) => new UnitOfWork(source, parts.clock),
          inject: [DataSource],
        },
        {
          provide: MailWorker,
          useFactory: (source: DataSource) => new MailWorker(source, parts.clock, parts.config.smtp, log),
          inject: [DataSource],
        },
      ],
      exports: [CONFIG, Clock, Log, JobHandlers, Files, UnitOfWork, MailWorker],
    };
  }
}
