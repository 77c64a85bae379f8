import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { actorByEmail, Sessions } from '#accounts';
import { FixedClock, LocalDate } from '#kernel';
import { APP_ROLE, type Config, connectionOptions, OWNER_ROLE } from '#platform';
import { loadDemo } from '../../apps/cli/src/demo/load.js';
import { type RunningWeb, startWeb } from '../../apps/web/src/main.js';
import { asSuperuser, freshDatabase, type TestDatabase, testServer } from './database.js';

export const DEMO_DAY = '2026-11-22';
const TEMPLATE = 'cairn_demo';
const LOADING = 7_340_021;

/** The demo charity, served as `npm run demo` serves it, on a copy of its own. Call it inside `describe`. */
export function useDemoApp(): DemoApp {
  const app = new DemoApp();
  beforeAll(() => app.start(), 300_000);
  afterAll(() => app.stop());
  return app;
}

export class DemoApp {
  private web?: RunningWeb;
  private database?: TestDatabase;
  readonly clock = FixedClock.on(DEMO_DAY);

  get url(): string {
    return this.web?.url ?? '';
  }

  get app(): RunningWeb['app'] {
    if (!this.web) throw new Error('the demo is not running yet');
    return this.web.app;
  }

  get data(): DataSource {
    return this.app.get(DataSource);
  }

  /** The value of a session cookie, without the work of the password. */
  async session(email: string): Promise<string> {
    const actor = await actorByEmail(this.data, email, 'test');
    if (!actor?.userId) throw new Error(`nobody has the address ${email}`);
    return this.app.get(Sessions, { strict: false }).begin(actor.userId, 'test', 'Chrome/150 on Linux');
  }

  async start(): Promise<void> {
    await ensureDemo();
    this.database = await freshDatabase(TEMPLATE);
    this.web = await startWeb({
      config: demoConfig(),
      clock: this.clock,
      database: appOptions(this.database.name),
    });
  }

  async stop(): Promise<void> {
    await this.web?.close();
    await this.database?.app.destroy();
    await this.database?.owner.destroy();
    if (this.database) await asSuperuser(`drop database ${this.database.name} with (force)`);
  }
}

/** Lays the demo down once a run, in whichever worker comes first; the others wait for it. */
async function ensureDemo(): Promise<void> {
  const { socket, port, superuser } = testServer();
  const admin = new pg.Client({ host: socket, port, user: superuser, database: 'postgres' });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [LOADING]);
    const found = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (found.rowCount) return;
    const name = `${TEMPLATE}_being_laid_down`;
    await admin.query(`create database ${name} template cairn_template owner ${OWNER_ROLE}`);
    await loadDemo(
      demoConfig(),
      { appOptions: appOptions(name), server: null, stop: async () => undefined },
      LocalDate.of(DEMO_DAY),
    );
    await admin.query(`alter database ${name} rename to ${TEMPLATE}`);
  } finally {
    await admin.end();
  }
}

const appOptions = (name: string) => {
  const { socket, port } = testServer();
  return connectionOptions({ socket, port, name }, { user: APP_ROLE, pool: 6 });
};

function demoConfig(): Config {
  const dataFolder = join(testServer().folder, 'demo');
  mkdirSync(dataFolder, { recursive: true });
  return {
    production: false,
    dataFolder,
    chosenFolder: true,
    startedByNpm: false,
    port: 0,
    publicUrl: 'http://localhost',
    databaseUrl: null,
    databaseOwnerUrl: null,
    smtp: null,
    date: DEMO_DAY,
    logLevel: 'silent',
  };
}
