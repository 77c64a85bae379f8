import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { type Clock, LocalDate, ShiftedClock, SystemClock } from '#kernel';
import { readConfig, readyDatabase, type Config } from '#platform';
import { AskedPasswords } from './asked-password.js';
import { type CliContext, type Command, UsageError } from './command.js';
import { commands } from './commands.js';
import { commandFolder } from './data-folder.js';

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The day of the process, where one is set, or the real one. */
function clockOf(config: Config): Clock {
  return config.date ? new ShiftedClock(LocalDate.of(config.date)) : new SystemClock();
}

function find(words: readonly string[]): { command: Command; args: readonly string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === words.slice(0, length).join(' '));
    if (command) return { command, args: words.slice(length) };
  }
  return null;
}

function help(): void {
  print('Cairn, from the command line: npm run cairn -- COMMAND\n');
  const width = Math.max(...commands.map(({ name }) => name.length));
  for (const { name, usage, about } of commands)
    print(`  ${name.padEnd(width)}  ${about}${usage ? `\n  ${' '.repeat(width)}  ${usage}` : ''}`);
}

async function main(words: readonly string[]): Promise<number> {
  if (!words.length || words[0] === 'help' || words[0] === '--help') {
    help();
    return 0;
  }
  const found = find(words);
  if (!found) throw new UsageError(`There is no command "${words.join(' ')}". See: npm run cairn -- help`);
  const config = readConfig();
  const clock = clockOf(config);
  if (found.command.standsAlone) return found.command.standsAlone(found.args, { config, clock, print });
  const at = { ...config, dataFolder: await commandFolder(config) };
  return withDatabase(at, clock, context => found.command.run(found.args, context));
}

async function withDatabase(
  config: Config,
  clock: Clock,
  body: (context: CliContext) => Promise<void>,
): Promise<number> {
  const database = await readyDatabase(config);
  const data = await new DataSource(database.appOptions).initialize();
  const passwords = new AskedPasswords();
  const askPassword = (whose: string) => passwords.ask(whose);
  try {
    await body({ data, clock, today: clock.today(), config, database, print, askPassword });
  } finally {
    passwords.close();
    await data.destroy();
    await database.stop();
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known =
    error instanceof UsageError ||
    (error instanceof Error &&
      !('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)));
  process.stderr.write(
    `${known && error instanceof Error ? error.message : 'Cairn met a fault of its own.'}\n`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
