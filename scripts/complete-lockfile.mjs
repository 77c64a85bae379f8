// npm writes only those platform builds into the lockfile that the registry at hand has metadata for, and newer
// versions of `npm ci` then refuse the lockfile. Run this after every change of a dependency:
//   node scripts/complete-lockfile.mjs            adds what is absent
//   node scripts/complete-lockfile.mjs --check    names what is absent, and addresses that tie the file to one registry
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

/** Where Node would look for a package that `from` asks for, nearest first. */
function* placesOf(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    yield `${at}${at && '/'}node_modules/${name}`;
    if (!at) return;
  }
}

function absentEntries(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => ![...placesOf(name, from)].some(place => place in packages))
      .map(([name, version]) => ({ from, name, version })),
  );
}

/** Entries that name a registry host: a lockfile that carries one installs on machines that reach that host only. */
const tiedEntries = packages => Object.keys(packages).filter(path => 'resolved' in packages[path]);

/** `@scope/tool-linux-arm64-gnu` says for which machines it is. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const at = words.findIndex(word => SYSTEMS.includes(word));
  const cpu = words[at + 1];
  if (at < 0 || !cpu)
    throw new Error(`${name} does not say its platform; add it to package-lock.json by hand`);
  const library = LIBRARIES[words[at + 2]];
  return { cpu: [cpu], ...(library ? { libc: [library] } : {}), os: [words[at]] };
}

function complete(lock) {
  for (const { name, version } of absentEntries(lock.packages)) {
    const { os, ...machine } = platformOf(name);
    lock.packages[`node_modules/${name}`] = { version, ...machine, optional: true, os };
  }
  for (const path of tiedEntries(lock.packages)) delete lock.packages[path].resolved;
  const byPath = ([a], [b]) => a.localeCompare(b, 'en');
  return { ...lock, packages: Object.fromEntries(Object.entries(lock.packages).sort(byPath)) };
}

const words = process.argv.slice(2);
const file = words.find(word => !word.startsWith('--')) ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
if (words.includes('--check')) {
  const faults = [
    ...absentEntries(lock.packages).map(
      ({ from, name, version }) => `absent: ${name} ${version}, asked for by ${from || 'package.json'}`,
    ),
    ...tiedEntries(lock.packages).map(path => `tied to a registry: ${path}`),
  ];
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length ? 1 : 0;
} else {
  writeFileSync(file, `${JSON.stringify(complete(lock), null, 2)}\n`);
}
