import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The account that the embedded server runs as: PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** True where it is not the account of this process. */
  readonly switched: boolean;
}

export async function serverAccount(): Promise<Account> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) return { uid, gid, switched: false };
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'));
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!line?.[2] || !line[3]) {
    throw new Error(
      'Run Cairn as an ordinary user, or add an account named postgres: the database refuses to run as root.',
    );
  }
  return { uid: Number(line[2]), gid: Number(line[3]), switched: true };
}

/** Whether every folder on the way lets that account pass. */
export async function reachableBy(account: Account, path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found) {
      const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
      if (!(found.mode & bit)) return false;
    }
    if (at === dirname(at)) return true;
  }
}
