import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, DataLock } from '#platform';

/** The demo keeps to a folder of its own, so that own data and the demo never meet. */
export const demoFolder = (config: Config): string =>
  config.chosenFolder ? config.dataFolder : `${config.dataFolder}-demo`;

/** Where a command looks, unless CAIRN_DATA says it: where a server runs, else own data, else the demo. */
export async function commandFolder(config: Config): Promise<string> {
  if (config.chosenFolder) return config.dataFolder;
  const folders = [config.dataFolder, demoFolder(config)];
  for (const folder of folders) if (await new DataLock(folder).holder()) return folder;
  return folders.find(holdsDatabase) ?? config.dataFolder;
}

const holdsDatabase = (folder: string): boolean =>
  existsSync(join(folder, 'database')) || existsSync(join(folder, 'database-is-in'));
