import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { server, folder } = globalThis.cairnTestServer ?? {};
  await server?.stop();
  for (const path of [server?.socketFolder, folder]) if (path) rmSync(path, { recursive: true, force: true });
}
