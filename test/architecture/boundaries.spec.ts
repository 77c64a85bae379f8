import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cycleIn, faultOf, importsOf, ORDER, targetOf } from './boundaries.js';

const FIXTURES = 'test/architecture/fixtures';
const FLOORS = ['apps', 'libs', 'migrations', 'test'];

const files = FLOORS.flatMap(floor =>
  readdirSync(floor, { recursive: true, encoding: 'utf8' })
    .map(path => join(floor, path))
    .filter(path => /\.tsx?$/.test(path) && !path.startsWith(FIXTURES)),
);
const imports = new Map(files.map(path => [path, importsOf(readFileSync(path, 'utf8'))]));

const faultsOf = (path: string, source: string): string[] =>
  importsOf(source).flatMap(each => faultOf(path, each) ?? []);

describe('the boundaries', () => {
  it('name every lib that there is, in the order in which they may know of one another', () =>
    expect([...ORDER].sort()).toEqual(readdirSync('libs').sort()));

  it('hold in every file', () => {
    const faults = [...imports].flatMap(([path, list]) =>
      list.flatMap(each => faultOf(path, each) ?? []).map(fault => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('let no two files need one another to load', () => {
    const known = new Map(files.map(path => [path.replace(/\.tsx?$/, ''), path]));
    const needs = new Map(
      [...imports].map(([path, list]) => [
        path,
        list.flatMap(({ from, typeOnly }) =>
          from.startsWith('.') && !typeOnly ? (known.get(targetOf(path, from)) ?? []) : [],
        ),
      ]),
    );
    expect(cycleIn(needs)).toBeNull();
  });

  // Each fixture says where it would stand and which fault it is.
  it.each(readdirSync(FIXTURES))('reject what is planted in %s', name => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    const [, at = '', fault = ''] = /^\/\/ at (.+)\n\/\/ (.+)\n/.exec(text) ?? [];
    expect(faultsOf(at, text)).toEqual([fault]);
  });

  it('see a ring of files', () =>
    expect(
      cycleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']));
});
