import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { type EmbeddedServer, startEmbeddedServer } from '../embedded/server.js';
import { connect, connectionOptions, type Place } from './connection.js';

const DATABASE = 'cairn';
export const OWNER_ROLE = 'cairn_owner';
export const APP_ROLE = 'cairn_app';

/** A migrated database, and how the application role reaches it. */
export interface ReadyDatabase {
  readonly appOptions: DataSourceOptions;
  readonly server: EmbeddedServer | null;
  /** Stops the embedded server, unless others still use it; call it when own connections are closed. */
  stop(): Promise<void>;
}

export async function readyDatabase(config: Config): Promise<ReadyDatabase> {
  return config.databaseUrl ? readyServer(config, config.databaseUrl) : readyEmbedded(config);
}

async function readyEmbedded(config: Config): Promise<ReadyDatabase> {
  const server = await startEmbeddedServer(config.dataFolder);
  const place: Place = { socket: server.socketFolder, port: server.port, name: DATABASE };
  await prepareEmbedded(server, DATABASE);
  await migrate(place, { user: OWNER_ROLE });
  return {
    appOptions: connectionOptions(place, { user: APP_ROLE }),
    server,
    stop: async () => {
      if (!(await inUseByOthers(server))) await server.stop();
    },
  };
}

/** Roles and the database of the embedded server; each step is safe to repeat. */
export async function prepareEmbedded(server: EmbeddedServer, name: string): Promise<void> {
  const admin = new pg.Client({
    host: server.socketFolder,
    port: server.port,
    user: server.superuser,
    database: 'postgres',
  });
  await admin.connect();
  try {
    await admin.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${OWNER_ROLE}') then create role ${OWNER_ROLE} login createdb; end if;
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} login; end if;
    end $$`);
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (!found.rowCount)
      await admin.query(`create database ${pg.escapeIdentifier(name)} owner ${OWNER_ROLE}`);
  } finally {
    await admin.end();
  }
}

async function readyServer(config: Config, url: string): Promise<ReadyDatabase> {
  const ownerUrl = config.databaseOwnerUrl ?? url;
  await ensureAppRole(ownerUrl, url);
  await migrate({ url: ownerUrl }, {});
  return {
    appOptions: connectionOptions({ url }, { role: APP_ROLE }),
    server: null,
    stop: async () => undefined,
  };
}

/** In words, and without the password that the address holds. */
function unreachable(url: string, cause: unknown): Error {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}${pathname}`;
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  const why = code === '28P01' || code === '28000' ? 'it does not accept this name and password' : message;
  return new Error(`The database at ${place} cannot be reached: ${why}. Look at DATABASE_URL.`, { cause });
}

/** On a server of one's own the application role takes no login: the given one puts it on after connecting. */
async function ensureAppRole(ownerUrl: string, url: string): Promise<void> {
  const login = new URL(url).username;
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect().catch((error: unknown) => {
    throw unreachable(ownerUrl, error);
  });
  try {
    const found = await owner.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    if (!found.rowCount) await owner.query(`create role ${APP_ROLE} nologin`);
    const name =
      decodeURIComponent(login) ||
      (await owner.query<{ name: string }>('select current_user as name')).rows[0]?.name;
    if (name) {
      const member = await owner
        .query(`select pg_has_role($1, '${APP_ROLE}', 'set') as yes`, [name])
        .catch(() => null);
      if (!(member?.rows[0] as { yes?: boolean } | undefined)?.yes) {
        await owner.query(`grant ${APP_ROLE} to ${pg.escapeIdentifier(name)}`);
      }
    }
  } finally {
    await owner.end();
  }
}

export async function migrate(place: Place, options: { user?: string }): Promise<void> {
  const owner = await connect(place, { ...options, pool: 2 });
  try {
    await owner.query('set statement_timeout = 0');
    await owner.runMigrations({ transaction: 'each' });
  } finally {
    await owner.destroy();
  }
}

/** Connections of other processes; asked only when our own pool is closed. */
async function inUseByOthers(server: EmbeddedServer): Promise<boolean> {
  const admin = new pg.Client({
    host: server.socketFolder,
    port: server.port,
    user: server.superuser,
    database: 'postgres',
  });
  await admin.connect();
  try {
    for (let tries = 0; tries < 5; tries++) {
      const found = await admin.query(
        `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
      );
      if (!found.rowCount) return false;
      await pause(100); // our own closed connections take a moment to leave
    }
    return true;
  } finally {
    await admin.end();
  }
}
