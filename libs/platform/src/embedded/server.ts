import { execFile, type ExecFileOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Account, reachableBy, serverAccount } from './account.js';
import { serverBinaries } from './binaries.js';
import { standingOf } from './standing.js';

const run = promisify(execFile);
const SYSTEM_FOLDER = '/var/lib/cairn';
const START_TRIES = 20;
const PORT = 5432;

export interface EmbeddedServer {
  readonly socketFolder: string;
  readonly port: number;
  readonly superuser: string;
  /** True where this process started it; false where it was running already. */
  readonly started: boolean;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a data folder, or joins the one that runs there. Reached over a Unix socket only. */
export async function startEmbeddedServer(
  dataFolder: string,
  options: { fsync?: boolean } = {},
): Promise<EmbeddedServer> {
  const account = await serverAccount();
  const place = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const binaries = await serverBinaries(account, SYSTEM_FOLDER);
  const cluster = await clusterFolder(dataFolder, place, account);
  const socketFolder = await ownedFolder(join(tmpdir(), `cairn-${place}`), account);
  const bin = (name: string) => join(binaries, 'bin', name);
  const as: ExecFileOptions = {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    env: { LC_ALL: 'C' },
  };

  if (!(await stat(join(cluster, 'PG_VERSION')).catch(() => null))) {
    await run(
      bin('initdb'),
      [
        '-D',
        cluster,
        '-U',
        'cairn_admin',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      as,
    );
  }
  const door = { cluster, socketFolder, port: PORT, superuser: 'cairn_admin' };
  const started = await startOrJoin();
  return {
    ...door,
    started,
    stop: async () => {
      await run(bin('pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'], as).catch(
        () => undefined,
      );
    },
  };

  // After a kill of everything, children of the old server may still hold its memory for a moment: hence the tries.
  async function startOrJoin(): Promise<boolean> {
    const log = join(cluster, 'server.log');
    const settings = [
      `-c listen_addresses=`,
      `-c unix_socket_directories=${socketFolder}`,
      `-c unix_socket_permissions=0700`,
      `-c max_connections=120`,
      `-c shared_buffers=256MB`,
      `-c work_mem=32MB`,
      `-c random_page_cost=1.1`,
      ...(options.fsync === false
        ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']
        : []),
    ].join(' ');
    const words = ['start', '-D', cluster, '-w', '-t', '60', '-s', '-l', log, '-o', settings];
    for (let tries = 0; tries < START_TRIES; tries++) {
      if (tries) await pause(500);
      const standing = await standingOf(door);
      if (standing === 'answers') return false;
      if (standing === 'stirs') continue;
      const up = await run(bin('pg_ctl'), words, as).then(
        () => true,
        () => false,
      );
      if (up) return true;
    }
    const tail = await readFile(log, 'utf8').catch(() => '');
    throw new Error(
      `The embedded database did not start. Its log ends:\n${tail.split('\n').slice(-8).join('\n')}`,
    );
  }
}

/** Below the data folder where the server's account can get there, else in a system-wide folder of its own. */
async function clusterFolder(dataFolder: string, place: string, account: Account): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  if (!account.switched) return ownedFolder(join(dataFolder, 'database'), account);
  if (await reachableBy(account, dataFolder)) return ownedFolder(join(dataFolder, 'database'), account);
  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const elsewhere = await ownedFolder(join(SYSTEM_FOLDER, place), account);
  await writeFile(join(dataFolder, 'database-is-in'), `${elsewhere}\n`);
  return elsewhere;
}

async function ownedFolder(path: string, account: Account): Promise<string> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  if (!found.isDirectory())
    throw new Error(`${path} is in the way of the embedded database; remove it and start again.`);
  if (account.switched && found.uid !== account.uid) {
    if (found.uid !== 0) throw new Error(`${path} belongs to another user; remove it and start again.`);
    await chown(path, account.uid, account.gid);
  } else if (!account.switched && found.uid !== account.uid) {
    throw new Error(
      `${path} belongs to another user; remove it, or choose another data folder with CAIRN_DATA.`,
    );
  }
  await chmod(path, 0o700);
  return path;
}
