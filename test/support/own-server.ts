import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { serverAccount } from '../../libs/platform/src/embedded/account.js';
import { serverBinaries } from '../../libs/platform/src/embedded/binaries.js';

const PACKAGED = '/usr/lib/postgresql';
const PASSWORD = 'a: b/c@d'; // what must be escaped in a URL

/**
 * A PostgreSQL server such as a charity may already have: reached over TCP, with a password. The one of this
 * machine's own packages where there is one, else the embedded one. Call it inside `describe`.
 */
export function useOwnServer(): OwnServer {
  const server = new OwnServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  return server;
}

export class OwnServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cairn-own-'));
  private readonly cluster = join(this.folder, 'cluster');
  private run: (name: string, ...words: string[]) => void = () => undefined;
  private port = 0;

  url(user: string, database: string): string {
    return `postgres://${user}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${this.port}/${database}`;
  }

  async ask(statement: string, database = 'postgres'): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: this.url('postgres', database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** A role that may sign in with the password. */
  async role(name: string, may: string): Promise<void> {
    await this.ask(`create role ${name} login password '${PASSWORD}' ${may}`);
  }

  async start(): Promise<void> {
    const account = await serverAccount();
    const bin = packagedBinaries() ?? join(await serverBinaries(account, '/var/lib/cairn'), 'bin');
    const as: ExecFileSyncOptions = {
      uid: account.uid,
      gid: account.gid,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: 'pipe',
    };
    this.run = (name, ...words) => void execFileSync(join(bin, name), words, as);
    chmodSync(this.folder, 0o711);
    mkdirSync(this.cluster, { mode: 0o700 });
    const secret = join(this.folder, 'password');
    writeFileSync(secret, PASSWORD);
    for (const path of [this.cluster, secret]) chownSync(path, account.uid, account.gid);

    this.port = await freePort();
    const settings = `-c listen_addresses=127.0.0.1 -c port=${this.port} -c unix_socket_directories= -c fsync=off`;
    this.run(
      'initdb',
      '-D',
      this.cluster,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '-E',
      'UTF8',
      '--locale=C',
    );
    this.run(
      'pg_ctl',
      'start',
      '-D',
      this.cluster,
      '-w',
      '-s',
      '-l',
      join(this.cluster, 'log'),
      '-o',
      settings,
    );
  }

  stop(): void {
    this.run('pg_ctl', 'stop', '-D', this.cluster, '-m', 'immediate', '-w');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Debian's packages: the oldest that Cairn promises to run on, or a newer one. */
function packagedBinaries(): string | undefined {
  const versions = existsSync(PACKAGED) ? readdirSync(PACKAGED).filter(name => Number(name) >= 15) : [];
  return versions
    .sort((a, b) => Number(a) - Number(b))
    .map(name => join(PACKAGED, name, 'bin'))
    .find(bin => existsSync(join(bin, 'initdb')));
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
