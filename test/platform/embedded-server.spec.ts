import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readConfig, readyDatabase } from '#platform';
import { Child, dataFolder, killHard } from '../support/child.js';

const ID = /^[0-9a-f-]{36}$/gm;

// Each of these starts whole servers.
describe('the embedded server', () => {
  let folder = dataFolder();
  beforeEach(() => {
    folder.remove();
    folder = dataFolder();
  });
  afterEach(async () => {
    await Child.endAll();
    folder.remove();
  });

  const env = () => ({ CAIRN_DATA: folder.path, PORT: '0', CAIRN_LOG: 'silent' });
  const serve = () => Child.cairn(['serve'], env());
  const write = () => Child.run(['test/support/writer.mjs'], env());

  /** Everybody's ids, as the next start finds them. */
  async function found(): Promise<Set<string>> {
    const database = await readyDatabase(readConfig(env()));
    const data = await new DataSource(database.appOptions).initialize();
    const rows = await data.query<{ id: string }[]>('select id from organisation');
    await data.destroy();
    await database.stop();
    return new Set(rows.map(({ id }) => id));
  }

  it('answers, and stops cleanly when it is told to', async () => {
    const cairn = serve();
    const [, url = ''] = await cairn.says(/Cairn is at (\S+)/);
    expect((await fetch(url)).status).toBe(200);
    expect(folder.postgres().length).toBeGreaterThan(1);

    expect(await cairn.kill('SIGTERM')).toBe(0);
    expect(folder.postgres()).toEqual([]);
    expect(existsSync(join(folder.path, 'cairn.lock'))).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('belongs to one: a second start on the folder says who holds it, and leaves it alone', async () => {
    const first = serve();
    const [, url = ''] = await first.says(/Cairn is at (\S+)/);
    const second = serve();
    expect(await second.ended).toBe(1);
    expect(second.out).toBe('');
    expect(second.err).toContain(
      `This data folder is in use: Cairn runs on it already as process ${first.pid}, at ${url}`,
    );
    expect((await fetch(url)).status).toBe(200);
    expect(await first.kill('SIGINT')).toBe(0);
  });

  it('lets a command in beside the one that serves, and goes on serving after it', async () => {
    const cairn = serve();
    const [, url = ''] = await cairn.says(/Cairn is at (\S+)/);
    const command = Child.cairn(['routes', '--json'], env());
    expect(await command.ended).toBe(0);
    expect(JSON.parse(command.out)).toContainEqual(expect.objectContaining({ path: '/sign-in' }));
    expect((await fetch(url)).status).toBe(200);
    await cairn.kill('SIGTERM');
  });

  it('keeps every acknowledged write when everything is killed at once, and recovers by itself', async () => {
    const writer = write();
    await writer.says(/(\S+\n){200}/);
    for (const pid of [writer.pid, ...folder.postgres()]) killHard(pid);
    await writer.ended;

    const told = writer.out.match(ID) ?? [];
    const kept = await found();
    expect(told.length).toBeGreaterThanOrEqual(200);
    expect(told.filter(id => !kept.has(id))).toEqual([]);
  });

  it('starts where the number that a dead server left is by now that of another process', async () => {
    await found();
    const cluster = join(folder.path, 'database');
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n`);
    expect(await found()).toEqual(new Set());
  });

  it('is joined by the next start where Node alone was killed, and the dead one’s lock is taken over', async () => {
    const killed = serve();
    await killed.says(/Cairn is at/);
    await killed.kill('SIGKILL');
    expect(folder.postgres().length).toBeGreaterThan(1);

    const next = serve();
    const [, url = ''] = await next.says(/Cairn is at (\S+)/);
    expect((await fetch(url)).status).toBe(200);
    expect(await next.kill('SIGTERM')).toBe(0);
    expect(folder.postgres()).toEqual([]);
  });
});
