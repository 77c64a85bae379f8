import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'dist', '.built');

/** Compiles where a source is newer than the last build, so that a second start is quick. Says nothing on standard output. */
export function ensureBuilt() {
  const began = new Date();
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(['apps', 'libs', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package.json']) <= built)
    return true;
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const answer = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (answer.status !== 0) {
    process.stderr.write(answer.stdout + answer.stderr);
    return false;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
  return true;
}

function newest(paths) {
  let latest = 0;
  const visit = path => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (/\.(ts|tsx|json)$/.test(path)) latest = Math.max(latest, found.mtimeMs);
  };
  for (const path of paths) visit(join(root, path));
  return latest;
}
