import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import type { ReadyDatabase, Config } from '#platform';
import type { Command } from './command.js';
import { STAFF } from './demo/cast.js';
import { DEMO_PASSWORD } from './demo/charity.js';
import { loadDemo } from './demo/load.js';
import { demoFolder } from './data-folder.js';
import { serveUntilStopped } from './serve.js';

const ROLES: Record<string, string> = {
  priya: 'coordinator',
  rhona: 'coordinator',
  callum: 'coordinator',
  samuel: 'manager',
  helen: 'safeguarding lead',
  ruth: 'vetting officer',
  dilys: 'administrator',
};

/** Loads the demo charity on the first start; a later one keeps what is there. */
async function prepare(config: Config, clock: Clock, database: ReadyDatabase): Promise<void> {
  const data = await new DataSource(database.appOptions).initialize();
  let charities: { demonstration: boolean }[];
  try {
    charities = await data.query('select demonstration from organisation');
  } finally {
    await data.destroy();
  }
  if (charities.some(({ demonstration }) => !demonstration)) {
    throw new Error(
      'This data folder holds a charity of its own. Start it with npm start, or give the demo another folder with CAIRN_DATA.',
    );
  }
  if (!charities.length) await loadDemo(config, database, clock.today());
}

export const demo: Command = {
  name: 'demo',
  usage: '',
  about: 'Serves the demo charity (npm run demo); the first start lays it down',
  run: async () => undefined,
  async standsAlone(_args, { config, clock, print }) {
    if (config.production) throw new Error('The demo charity is not for production.');
    const at = { ...config, dataFolder: demoFolder(config) };
    await serveUntilStopped(
      at,
      clock,
      database => prepare(at, clock, database),
      url => {
        print(`\nLantern Mentoring is at ${url}\n`);
        for (const { key, email } of STAFF) print(`  ${email.padEnd(46)} ${ROLES[key] ?? ''}`);
        print(`  ${'tom.hughes@mentors.lantern.example'.padEnd(46)} mentor`);
        print(`  ${'dev.patel@mentors.lantern.example'.padEnd(46)} mentor`);
        print(`\n  The password of each: ${DEMO_PASSWORD}\n`);
      },
    );
    return 0;
  },
};
