import { createWeb, routesTable } from '../../web/src/main.js';
import type { Command } from './command.js';
import { readArguments } from './arguments.js';

/** The table of routes, acts and roles, as the running site declares it. */
export const routes: Command = {
  name: 'routes',
  usage: '[--json]',
  about: 'Lists every route with its act and who may call it',
  async run(args, { clock, config, database, print }) {
    const { values } = readArguments(args, { json: { type: 'boolean' } });
    const app = await createWeb({
      config: { ...config, logLevel: 'silent' },
      clock,
      database: database.appOptions,
    });
    const table = routesTable(app).map(({ method, path, act }) => ({
      method,
      path,
      act: act.name,
      allow: act.allow,
    }));
    await app.close();
    if (values.json) return print(JSON.stringify(table, null, 2));
    for (const { method, path, act, allow } of table)
      print(`${method.padEnd(5)} ${path.padEnd(40)} ${act.padEnd(24)} ${[allow].flat().join(', ')}`);
  },
};
