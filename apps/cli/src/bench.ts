import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import type { Config, ReadyDatabase } from '#platform';
import { readArguments } from './arguments.js';
import { loadHistory } from './bench/load-history.js';
import { measurePlans, plansInWords } from './bench/matching.js';
import { inAPlaceOfItsOwn } from './bench/own-place.js';
import { measurePack } from './bench/pack.js';
import { measurePages } from './bench/pages.js';
import { measureRules } from './bench/rules.js';
import { packInWords, pagesTable, rulesTable, sizesInWords } from './bench/tables.js';
import { refuseWholeTables } from './bench/whole-tables.js';
import { type Command, UsageError } from './command.js';

const MENTEES = 1_000;
const SECONDS = 10;
/** Mentees, and as many mentors, of a plan: a large charity, and a city. */
const USUAL_PLAN = 500;
const LARGEST_PLAN = 5_000;

interface Asked {
  readonly scale: number;
  readonly seconds: number;
  readonly clock: Clock;
  readonly print: (line: string) => void;
}

async function bench(config: Config, database: ReadyDatabase, asked: Asked): Promise<void> {
  const { clock, print } = asked;
  const { server, appOptions } = database;
  if (!server) throw new UsageError('The bench needs the embedded database.');
  const place = { socket: server.socketFolder, port: server.port, name: String(appOptions.database) };
  const began = performance.now();
  const sizes = await loadHistory(place, Math.round(MENTEES * asked.scale), clock.today());
  print(
    `Scale ${asked.scale}, laid down in ${Math.round((performance.now() - began) / 1000)} s: ${sizesInWords(sizes)}\n`,
  );
  const data = await new DataSource(appOptions).initialize();
  try {
    for (const line of rulesTable(await measureRules(data, clock.today()))) print(line);
    const pages = await measurePages({ config, clock, database: appOptions }, data, asked.seconds);
    print('');
    for (const line of pagesTable(pages)) print(line);
    print(`\n${packInWords(await measurePack(data, clock.today()))}`);
    const city = Math.round(LARGEST_PLAN * Math.min(1, asked.scale));
    print(`\n${plansInWords(await measurePlans([USUAL_PLAN, city]))}`);
    await refuseWholeTables(data, pages, sizes);
    print(
      '\nNo statement of these pages reads a whole large table; Today of everybody is about all of them.',
    );
  } finally {
    await data.destroy();
  }
}

function positive(name: string, text: string | undefined, usual: number, most: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!(value > 0 && value <= most))
    throw new UsageError(`--${name} must be a number above 0 and up to ${most}; you typed ${text ?? ''}`);
  return value;
}

export const command: Command = {
  name: 'bench',
  usage: '[--scale N] [--seconds N]',
  about: 'Measures rules and pages over a history of N × 1,000 mentees, in a place of its own',
  run: async () => undefined,
  async standsAlone(args, { config, clock, print }) {
    const { values, positionals } = readArguments(args, {
      scale: { type: 'string' },
      seconds: { type: 'string' },
    });
    if (positionals.length) throw new UsageError(`“${positionals.join(' ')}” is not understood here`);
    const scale = positive('scale', values.scale, 1, 50);
    const seconds = positive('seconds', values.seconds, SECONDS, 600);
    if (config.databaseUrl)
      throw new UsageError(
        'The bench keeps to a database of its own, so that no real one is filled: unset DATABASE_URL.',
      );
    await inAPlaceOfItsOwn(config, (at, database) => bench(at, database, { scale, seconds, clock, print }));
    return 0;
  },
};
