import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

interface Lock {
  packages: Record<string, { resolved?: string }>;
}

// npm 11 refuses a lockfile without the builds for other machines, which npm itself leaves out.
describe('the lockfile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const check = (file: string) => {
    const answer = spawnSync(process.execPath, ['scripts/complete-lockfile.mjs', '--check', file], {
      encoding: 'utf8',
    });
    return { code: answer.status, faults: answer.stdout.split('\n').filter(Boolean) };
  };
  const changed = (change: (lock: Lock) => void) => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
    change(lock);
    const file = join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify(lock));
    return file;
  };

  it('holds an entry for every machine that a locked package has a build for', () =>
    expect(check('package-lock.json')).toEqual({ code: 0, faults: [] }));

  it('is refused once the build for another machine is missing', () => {
    const build = 'node_modules/@myriaddreamin/typst-ts-node-compiler-darwin-arm64';
    const file = changed(({ packages }) => Reflect.deleteProperty(packages, build));
    expect(check(file)).toEqual({
      code: 1,
      faults: [expect.stringContaining('compiler-darwin-arm64 0.7.0')],
    });
  });

  it('is refused once an entry names the host of a registry', () => {
    const file = changed(({ packages }) => {
      packages['node_modules/yaml'] = {
        ...packages['node_modules/yaml'],
        resolved: 'https://registry.example/yaml.tgz',
      };
    });
    expect(check(file)).toEqual({ code: 1, faults: ['tied to a registry: node_modules/yaml'] });
  });
});
