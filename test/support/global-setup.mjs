import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../apps/cli/build.mjs';

export const TEMPLATE = 'cairn_template';

/** One PostgreSQL for the run, with a migrated template that each test file clones. */
export default async function setUp() {
  ensureBuilt(); // types are checked by `npm run check`; tests run what was emitted
  const { startEmbeddedServer, prepareEmbedded, migrate, OWNER_ROLE } =
    await import('../../dist/libs/platform/src/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  chmodSync(folder, 0o711); // the server's own account passes, so that the cluster lies here and goes with the folder
  const server = await startEmbeddedServer(folder, { fsync: false });
  await prepareEmbedded(server, TEMPLATE);
  await migrate({ socket: server.socketFolder, port: server.port, name: TEMPLATE }, { user: OWNER_ROLE });
  globalThis.cairnTestServer = { server, folder };
  process.env.CAIRN_TEST_DATABASE = JSON.stringify({
    socket: server.socketFolder,
    port: server.port,
    superuser: server.superuser,
    folder,
  });
}
