import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readyDatabase, type ReadyDatabase } from '#platform';

/** A folder and a database server that last as long as the bench, however it ends. */
export async function inAPlaceOfItsOwn(
  config: Config,
  body: (config: Config, database: ReadyDatabase) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  chmodSync(folder, 0o711); // the database's own account passes
  const at: Config = {
    ...config,
    dataFolder: folder,
    port: 0,
    publicUrl: 'http://127.0.0.1',
    logLevel: 'silent',
  };
  let database: ReadyDatabase | null = null;
  const clearUp = async () => {
    await database?.server?.stop();
    for (const path of [database?.server?.socketFolder, folder])
      if (path) rmSync(path, { recursive: true, force: true });
  };
  const interrupted = (signal: NodeJS.Signals) =>
    void clearUp().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  try {
    database = await readyDatabase(at);
    await body(at, database);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    await clearUp();
  }
}
