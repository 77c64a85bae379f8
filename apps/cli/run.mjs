// `npm run cairn -- …`: builds what is out of date, then runs the command in this same process, so that a
// signal to it reaches the command itself.
import { ensureBuilt } from './build.mjs';

if (!ensureBuilt()) process.exit(1);
await import(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
