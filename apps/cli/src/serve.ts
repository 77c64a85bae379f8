import { type Clock, SystemClock } from '#kernel';
import { type Config, DataLock, type ReadyDatabase, readyDatabase } from '#platform';
import { startWeb } from '../../web/src/main.js';
import type { Command } from './command.js';

const OLD_NODE = 22;

/** Serves until a signal comes: then requests end, connections close and the embedded database stops. */
export async function serveUntilStopped(
  config: Config,
  clock: Clock,
  prepare: (database: ReadyDatabase) => Promise<void> = async () => undefined,
  announce: (url: string) => Promise<void> | void,
): Promise<void> {
  warnOfOldNode();
  const lock = new DataLock(config.dataFolder);
  await lock.take(new SystemClock().now().toISOString(), config.publicUrl);
  const stopped = toldToStop(config.startedByNpm);
  let database: ReadyDatabase | null = null;
  try {
    database = await readyDatabase(config);
    await prepare(database);
    const web = await startWeb({ config, clock, database: database.appOptions }).catch(
      sayWhoHasThePort(config.port),
    );
    await lock.announce(web.url);
    await announce(web.url);
    await stopped;
    await web.close();
  } finally {
    await database?.stop();
    await lock.release();
  }
}

const sayWhoHasThePort =
  (port: number) =>
  (error: unknown): never => {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    throw taken
      ? new Error(`Port ${port} is in use by another program. Choose another one with PORT.`)
      : error;
  };

/** A signal, or the end of the npm that started this process: it passes no signal on. */
function toldToStop(startedByNpm: boolean): Promise<void> {
  return new Promise(resolve => {
    const parent = process.ppid;
    const orphaned = () => {
      if (process.ppid !== parent) resolve();
    };
    if (startedByNpm) setInterval(orphaned, 500).unref();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function warnOfOldNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLD_NODE)
    process.stderr.write(`Node ${process.versions.node} is past its end of life; Node 24 is recommended.\n`);
}

export const serve: Command = {
  name: 'serve',
  usage: '',
  about: 'Serves Cairn on PORT (npm start); the first run asks for the first administrator',
  run: async () => undefined,
  async standsAlone(_args, { config, clock, print }) {
    await serveUntilStopped(config, clock, undefined, url => print(`Cairn is at ${url}`));
    return 0;
  },
};
