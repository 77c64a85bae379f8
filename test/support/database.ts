import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { APP_ROLE, connect, OWNER_ROLE } from '#platform';

interface TestServer {
  readonly socket: string;
  readonly port: number;
  readonly superuser: string;
  /** The run's own folder; gone with it. */
  readonly folder: string;
}

export function testServer(): TestServer {
  return JSON.parse(process.env['CAIRN_TEST_DATABASE'] ?? '{}') as TestServer;
}

export interface TestDatabase {
  /** As the pages reach it: no DDL, nothing changed in history. */
  readonly app: DataSource;
  readonly owner: DataSource;
  readonly name: string;
}

/** A fresh migrated database for the tests of a file. */
export function useDatabase(): TestDatabase {
  const held: { app?: DataSource; owner?: DataSource; name?: string } = {};
  beforeAll(async () => Object.assign(held, await freshDatabase()));
  afterAll(async () => {
    await held.app?.destroy();
    await held.owner?.destroy();
    if (held.name) await asSuperuser(`drop database if exists ${held.name} with (force)`);
  });
  return new Proxy({} as TestDatabase, { get: (_target, key) => held[key as keyof typeof held] });
}

export async function freshDatabase(template = 'cairn_template'): Promise<TestDatabase> {
  const { socket, port } = testServer();
  const name = `cairn_test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(`create database ${name} template ${template} owner ${OWNER_ROLE} strategy file_copy`);
  const place = { socket, port, name };
  return {
    name,
    app: await connect(place, { user: APP_ROLE, pool: 6 }),
    owner: await connect(place, { user: OWNER_ROLE, pool: 2 }),
  };
}

export async function asSuperuser(statement: string): Promise<void> {
  const { socket, port, superuser } = testServer();
  const admin = new pg.Client({ host: socket, port, user: superuser, database: 'postgres' });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
