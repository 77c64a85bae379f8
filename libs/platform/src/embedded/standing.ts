import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** `stirs`: something is there and does not answer yet, or no longer. */
export type Standing = 'answers' | 'stirs' | 'gone';

export interface Door {
  readonly cluster: string;
  readonly socketFolder: string;
  readonly port: number;
  readonly superuser: string;
}

/**
 * Whether a server runs on a cluster. The number it wrote down may be that of a dead one whom nobody has buried
 * yet, or by now of another process, so the number alone proves nothing.
 */
export async function standingOf(door: Door): Promise<Standing> {
  const file = join(door.cluster, 'postmaster.pid');
  const pid = Number((await textOf(file)).split('\n')[0]);
  if (!pid) return 'gone';
  if (await answers(door)) return 'answers';
  if (isAlive(pid) && (await isServer(pid, door.cluster))) return 'stirs';
  for (const left of [file, join(door.socketFolder, `.s.PGSQL.${door.port}.lock`)]) {
    await rm(left, { force: true });
  }
  return 'gone';
}

async function answers({ socketFolder, port, superuser }: Door): Promise<boolean> {
  const client = new pg.Client({ host: socketFolder, port, user: superuser, database: 'postgres' });
  // A server that goes down with us on the line is an answer too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where the system does not tell, it is taken for one. */
async function isServer(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const words = await textOf(`/proc/${pid}/cmdline`); // empty for a dead one that is not buried
  return words.includes(cluster);
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
