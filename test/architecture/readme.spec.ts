import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commands } from '../../apps/cli/src/commands.js';

const PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map(name => join('docs', name)),
].filter(name => name.endsWith('.md'));
const textOf = (path: string): string => readFileSync(path, 'utf8');
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word);

/** Links and pictures of a page that lead nowhere. */
const lostLinks = (path: string, text: string): string[] =>
  found(text, /\]\(([^)#]+)[^)]*\)/g)
    .filter(link => !/^https?:/.test(link))
    .filter(link => !existsSync(join(dirname(path), link)));

/** Commands that a page tells people to type and that nobody answers to. */
function lostCommands(text: string): string[] {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const known = new Set([...Object.keys(scripts), 'ci', 'install']);
  const npm = found(text, /\bnpm (?:run (?:-s )?)?([a-z]+)\b/g).filter(name => !known.has(name));
  const cairn = found(text, /\bcairn -- ([a-z][a-z -]*[a-z])/g).filter(
    words => words !== 'help' && !commands.some(({ name }) => words === name || words.startsWith(`${name} `)),
  );
  return [...npm, ...cairn];
}

/** Variables that the README explains and nothing reads, or the other way round. */
function strayVariables(text: string): string[] {
  const told = found(text, /^\| (`[^|]+) \|/gm).flatMap(cell => found(cell, /`([A-Z_]+)(?:=\w+)?`/g));
  const read = found(textOf('libs/platform/src/config.ts'), /env\['([A-Z_]+)'\]/g);
  return [...told.filter(name => !read.includes(name)), ...read.filter(name => !told.includes(name))];
}

describe('what is written about Cairn', () => {
  const onAll = (faults: (path: string, text: string) => string[]) =>
    PAGES.flatMap(path => faults(path, textOf(path)).map(fault => `${path}: ${fault}`));

  it('leads somewhere, wherever it leads', () => expect(onAll(lostLinks)).toEqual([]));

  it('names commands that there are', () => expect(onAll((_path, text) => lostCommands(text))).toEqual([]));

  it('explains every variable that is read, and no other', () =>
    expect([...new Set(strayVariables(textOf('README.md')))]).toEqual([]));

  it('is seen to be wrong where it is', () => {
    expect(lostLinks('README.md', 'See [rules](docs/laws.md) and [style](docs/style.md#names)')).toEqual([
      'docs/laws.md',
    ]);
    expect(lostCommands('`npm run serve`, `npm run -s cairn -- evidence prove FILE`')).toEqual([
      'serve',
      'evidence prove',
    ]);
    expect(strayVariables('| `CAIRN_COLOUR` | what it wears |')).toContain('CAIRN_COLOUR');
    expect(strayVariables('| `CAIRN_DATA` | where |')).toContain('PORT');
  });
});
