import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { actorByEmail, Sessions } from '#accounts';
import { type Actor, FixedClock } from '#kernel';
import { APP_ROLE, type Config, connectionOptions, MailWorker } from '#platform';
import { createWeb } from '../../apps/web/src/main.js';
import { aCharity, addressOf, type Charity, PEOPLE } from '../builders/charity.js';
import { type TestDatabase, testServer, useDatabase } from './database.js';
import { Visitor } from './visitor.js';

interface TestAppOptions {
  /** The day of the app, noon UTC. */
  readonly today: string;
  /** Without it, the charity of the builders stands. */
  readonly empty?: boolean;
  readonly config?: Partial<Config>;
}

/** The whole app over HTTP on a fresh database. Call it inside `describe`. */
export function useTestApp(options: TestAppOptions): TestApp {
  const database = useDatabase();
  const app = new TestApp(database, options);
  beforeAll(() => app.start());
  afterAll(() => app.stop());
  return app;
}

export class TestApp {
  readonly clock: FixedClock;
  private nest?: NestExpressApplication;
  private made?: Charity;
  private origin = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'cairn-app-'));

  constructor(
    readonly database: TestDatabase,
    private readonly options: TestAppOptions,
  ) {
    this.clock = FixedClock.on(options.today);
  }

  get charity(): Charity {
    if (!this.made) throw new Error('this test app began empty');
    return this.made;
  }
  get source(): DataSource {
    return this.service(DataSource);
  }
  get url(): string {
    return this.origin;
  }
  /** A service of the running app, such as an act to set the scene with. */
  service<T>(token: abstract new (...args: never[]) => T): T {
    if (!this.nest) throw new Error('the app is not running yet');
    return this.nest.get<T>(token, { strict: false });
  }
  get app(): NestExpressApplication {
    if (!this.nest) throw new Error('the app is not running yet');
    return this.nest;
  }

  /** Somebody who is not signed in. */
  visitor(headers: Record<string, string> = {}): Visitor {
    return new Visitor(this.origin, headers);
  }

  /** By first name or address. The session is opened as sign-in opens it, without the work of the password. */
  async signedInAs(person: keyof typeof PEOPLE | (string & {})): Promise<Visitor> {
    const actor = await this.actor(person);
    const visitor = this.visitor();
    visitor.setCookie(
      'cairn',
      await this.service(Sessions).begin(actor.userId ?? '', 'test', 'Chrome/150 on Linux'),
    );
    return visitor;
  }

  async actor(person: keyof typeof PEOPLE | (string & {})): Promise<Actor> {
    const email = person in PEOPLE ? addressOf(person as keyof typeof PEOPLE) : person;
    const actor = await actorByEmail(this.source, email, 'test');
    if (!actor) throw new Error(`nobody has the address ${email}`);
    return actor;
  }

  /** Everything that waits in the outbox goes out, or is kept; newest first. */
  async letters(): Promise<{ to_address: string; subject: string; body: string }[]> {
    await this.service(MailWorker).sendDue();
    return this.source.query('select to_address, subject, body from outbox_mail order by run_at desc, id');
  }

  async start(): Promise<void> {
    const { socket, port } = testServer();
    const place = { socket, port, name: this.database.name };
    if (!this.options.empty) this.made = await aCharity(this.database.owner);
    this.nest = await createWeb({
      clock: this.clock,
      database: connectionOptions(place, { user: APP_ROLE, pool: 6 }),
      config: {
        production: false,
        chosenFolder: true,
        dataFolder: this.folder,
        port: 0,
        publicUrl: 'http://cairn.test',
        databaseUrl: null,
        databaseOwnerUrl: null,
        smtp: null,
        date: null,
        startedByNpm: false,
        logLevel: 'silent',
        ...this.options.config,
      },
    });
    await this.nest.listen(0, '127.0.0.1');
    const { port: listening } = this.nest.getHttpServer().address() as AddressInfo;
    this.origin = `http://127.0.0.1:${listening}`;
  }

  async stop(): Promise<void> {
    await this.nest?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
