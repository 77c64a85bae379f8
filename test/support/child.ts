import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** Another process of Cairn, read as its user reads it. */
export class Child {
  out = '';
  err = '';
  readonly ended: Promise<number | NodeJS.Signals>;
  private static readonly running = new Set<Child>();

  private constructor(private readonly process: ChildProcessByStdio<null, Readable, Readable>) {
    process.stdout.on('data', (part: Buffer) => (this.out += part.toString()));
    process.stderr.on('data', (part: Buffer) => (this.err += part.toString()));
    this.ended = new Promise(resolve =>
      process.once('close', (code, signal) => {
        Child.running.delete(this);
        resolve(code ?? signal ?? 'SIGKILL');
      }),
    );
    Child.running.add(this);
  }

  static run(words: readonly string[], env: Readonly<Record<string, string>>): Child {
    const surroundings = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(CAIRN_|DATABASE_|PORT$|SMTP_|NODE_)/.test(name)),
    );
    return new Child(
      spawn(process.execPath, words, { env: { ...surroundings, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  }

  /** A command as `npm run cairn -- …` runs it, from what was built. */
  static cairn(words: readonly string[], env: Readonly<Record<string, string>>): Child {
    return Child.run(['dist/apps/cli/src/main.js', ...words], env);
  }

  /** Whatever a failed test left running. */
  static async endAll(): Promise<void> {
    await Promise.all([...Child.running].map(each => each.kill('SIGKILL')));
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Until it says something. @throws Error with all that it said, where it ends before */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const over = await Promise.race([this.ended.then(() => true), pause(20, false)]);
      const found = pattern.exec(this.out);
      if (found) return found;
      if (over) throw new Error(`It ended without saying ${String(pattern)}: ${this.out}${this.err}`);
    }
  }

  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    this.process.kill(signal);
    return this.ended;
  }
}

/** A data folder whose database lies inside it, also where the tests run as root. */
export function dataFolder(): { path: string; postgres(): number[]; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'cairn-folder-'));
  chmodSync(path, 0o711);
  return {
    path,
    postgres: () => postgresOn(join(path, 'database')),
    remove: () => {
      for (const pid of postgresOn(join(path, 'database'))) killHard(pid);
      const place = createHash('sha256').update(path).digest('hex').slice(0, 12);
      for (const left of [path, join(tmpdir(), `cairn-${place}`)])
        rmSync(left, { recursive: true, force: true });
    },
  };
}

/** The server of a cluster and all its helpers, the server first; empty where none runs. */
function postgresOn(cluster: string): number[] {
  const [first = ''] = textOf(join(cluster, 'postmaster.pid')).split('\n');
  const server = Number(first);
  if (!server || !textOf(`/proc/${server}/cmdline`).includes(cluster)) return [];
  const helpers = readdirSync('/proc').filter(name => parentOf(name) === server);
  return [server, ...helpers.map(Number)];
}

const parentOf = (pid: string): number =>
  Number(
    textOf(`/proc/${pid}/stat`)
      .replace(/^.*\) \S+ /s, '')
      .split(' ')[0],
  );

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}
