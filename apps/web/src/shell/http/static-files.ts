import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { publicFolder } from '../assets.js';

const KINDS: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const FOR_EVER = 'public, max-age=31536000, immutable';
/** The style sheet asks for the fonts by name, without the hash of their content. */
const FOR_A_WEEK = 'public, max-age=604800';

interface Kept {
  readonly kind: string;
  readonly plain: Buffer;
  readonly packed: Buffer | null;
}

const kept = new Map<string, Promise<Kept | null>>();

async function load(name: string): Promise<Kept | null> {
  const kind = KINDS[extname(name)];
  const path = normalize(join(publicFolder, name));
  if (!kind || !path.startsWith(publicFolder + sep)) return null;
  const plain = await readFile(path).catch(() => null);
  if (!plain) return null;
  return { kind, plain, packed: kind === 'font/woff2' ? null : await promisify(gzip)(plain, { level: 9 }) };
}

/** The few files that never change under their address; read and packed once. */
export const staticFiles: RequestHandler = async (request, response, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return next();
  // Only names that exist are remembered, so that nobody can fill the memory with made-up ones.
  const name = request.path.replace(/^\/+/, '');
  const file = await (kept.get(name) ?? load(name));
  if (!file) return next();
  kept.set(name, Promise.resolve(file));
  send(request, response, file);
};

function send(request: Request, response: Response, { kind, plain, packed }: Kept): void {
  const lasting = request.query['v'] === undefined ? FOR_A_WEEK : FOR_EVER;
  response.set({ 'Content-Type': kind, 'Cache-Control': lasting, Vary: 'Accept-Encoding' });
  if (packed && request.acceptsEncodings('gzip')) response.set('Content-Encoding', 'gzip').end(packed);
  else response.end(plain);
}
