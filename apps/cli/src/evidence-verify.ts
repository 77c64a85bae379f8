import { readFile } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { publicKeyOf, type Verification, verifyPack } from '#evidence';
import { readArguments } from './arguments.js';
import { type Command, UsageError } from './command.js';

/** Whether a pack is as it was built. It needs no database: an assessor can ask it. */
export const command: Command = {
  name: 'evidence verify',
  usage: 'FILE [--key PUBLIC-KEY-FILE] [--json]',
  about: 'Says which files of a pack still match, which changed, are missing or were added',
  run: async () => undefined,
  async standsAlone(args, { print }) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      key: { type: 'string' },
    });
    const [path, ...more] = positionals;
    if (!path || more.length) throw new UsageError('Name one pack: npm run cairn -- evidence verify FILE');
    const key = values.key === undefined ? null : await keyIn(values.key);
    const found = verifyPack(await read(path), key);
    if (values.json) print(JSON.stringify(found, null, 2));
    if (!found.whole) throw new Error(amiss(path, found));
    if (!values.json)
      print([`${path}: all ${found.matching.length} files match.`, ...found.remarks].join(' '));
    return 0;
  },
};

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`The file ${path} cannot be read.`);
  }
}

async function keyIn(path: string): Promise<KeyObject> {
  const pem = await read(path);
  try {
    return publicKeyOf(pem);
  } catch {
    throw new UsageError(`${path} holds no public key of an installation.`);
  }
}

function amiss(path: string, { changed, missing, added, matching, remarks }: Verification): string {
  const said = [
    changed.length && `changed: ${changed.join(', ')}`,
    missing.length && `missing: ${missing.join(', ')}`,
    added.length && `added: ${added.join(', ')}`,
  ].filter(Boolean);
  const files = said.length ? ` It has ${said.join('; ')}. ${matching.length} files match.` : '';
  return [`${path} is not as it was built.${files}`, ...remarks].join(' ');
}
