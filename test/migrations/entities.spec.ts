import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EntityMetadata } from 'typeorm';
import type { Queryable } from '#kernel';
import { migrations } from '../../migrations/index.js';
import { useTestApp } from '../support/app.js';

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly kind: string;
  readonly nullable: boolean;
  readonly filled: boolean;
}

const COLUMNS = `
  select table_name, column_name, is_nullable = 'YES' as nullable,
    case when data_type = 'ARRAY' then ltrim(udt_name, '_') || '[]' else udt_name end as kind,
    column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as filled
  from information_schema.columns where table_schema = 'public'`;
const KINDS: Readonly<Record<string, string>> = { integer: 'int4', bigint: 'int8', boolean: 'bool' };

/** What an entity believes of its table and the table does not hold, or holds and the entity cannot fill. */
function differences({ tableName, columns }: EntityMetadata, rows: readonly Column[]): string[] {
  const table = new Map(
    rows.filter(row => row.table_name === tableName).map(row => [row.column_name, row] as const),
  );
  const believed = columns.flatMap(({ databaseName, type, isArray, isNullable }) => {
    const row = table.get(databaseName);
    if (!row) return [`${tableName}.${databaseName} is in the entity alone`];
    const kind = `${KINDS[String(type)] ?? String(type)}${isArray ? '[]' : ''}`;
    if (kind !== row.kind) return [`${tableName}.${databaseName} is ${row.kind}, not ${kind}`];
    return isNullable === row.nullable
      ? []
      : [`${tableName}.${databaseName} may${row.nullable ? '' : ' not'} be empty`];
  });
  const known = new Set(columns.map(({ databaseName }) => databaseName));
  const unfilled = [...table.values()].filter(
    row => !row.nullable && !row.filled && !known.has(row.column_name),
  );
  return [
    ...believed,
    ...unfilled.map(row => `${tableName}.${row.column_name} is required by the table alone`),
  ];
}

describe('the migrations', () => {
  const app = useTestApp({ today: '2026-11-22', empty: true });

  const compared = async (q: Queryable = app.database.owner) => {
    const rows = await q.query<Column[]>(COLUMNS);
    return app.source.entityMetadatas.flatMap(entity => differences(entity, rows));
  };

  it('are all named, in their order, and each once', () => {
    const files = readdirSync('migrations').filter(name => name !== 'index.ts');
    const stamps = migrations.map(({ name }) => /\d+$/.exec(name)?.[0]);
    expect(stamps).toEqual(files.map(name => /^\d+/.exec(name)?.[0]).sort());
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('leave nothing to do the second time', async () =>
    expect(await app.database.owner.runMigrations()).toEqual([]));

  it('make from an empty database what the entities believe', async () => {
    expect(app.source.entityMetadatas.length).toBeGreaterThan(3);
    expect(await compared()).toEqual([]);
  });

  it.each([
    ['alter table mentee rename column school to college', 'mentee.school is in the entity alone'],
    ['alter table mentee alter column school type varchar', 'mentee.school is varchar, not text'],
    ['alter table mentee alter column school set not null', 'mentee.school may not be empty'],
    ['alter table mentee add column phase text not null', 'mentee.phase is required by the table alone'],
  ])('are seen to differ after: %s', async (statement, difference) => {
    const runner = app.database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(statement);
    const found = await compared(runner);
    await runner.rollbackTransaction();
    await runner.release();
    expect(found).toEqual([difference]);
  });
});
