import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Holder {
  readonly pid: number;
  readonly born: string;
  readonly since: string;
  readonly address: string;
}

/** One server a data folder. The lock is a file that names its holder; a dead holder's lock is taken over. */
export class DataLock {
  private readonly path: string;
  constructor(private readonly folder: string) {
    this.path = join(folder, 'cairn.lock');
  }

  /** The living process that holds the folder, if any. */
  async holder(): Promise<Holder | null> {
    const text = await readFile(this.path, 'utf8').catch(() => null);
    if (!text) return null;
    try {
      const holder = JSON.parse(text) as Holder;
      return holder.pid !== process.pid && (await isAlive(holder)) ? holder : null;
    } catch {
      return null;
    }
  }

  /** @throws Error that says who holds the folder. */
  async take(since: string, address: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o711 });
    const text = JSON.stringify({ pid: process.pid, born: await bornAt(process.pid), since, address });
    for (let tries = 0; tries < 3; tries++) {
      try {
        const file = await open(this.path, 'wx', 0o644);
        await file.writeFile(text);
        await file.close();
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = await this.holder();
        if (holder) {
          throw new Error(
            `This data folder is in use: Cairn runs on it already as process ${holder.pid}, at ${holder.address}, since ${holder.since}. ` +
              'Stop that one first, or choose another folder with CAIRN_DATA.',
          );
        }
        await rm(this.path, { force: true });
      }
    }
    throw new Error('The data folder could not be locked; try again.');
  }

  async release(): Promise<void> {
    const text = await readFile(this.path, 'utf8').catch(() => null);
    if (text && (JSON.parse(text) as Holder).pid === process.pid) await rm(this.path, { force: true });
  }

  async announce(address: string): Promise<void> {
    const text = await readFile(this.path, 'utf8');
    await writeFile(this.path, JSON.stringify({ ...(JSON.parse(text) as Holder), address }));
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Process numbers are used again: only the same birth is the same process (where the system tells).
  const born = await bornAt(holder.pid);
  return born === '' || holder.born === '' || born === holder.born;
}

async function bornAt(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
