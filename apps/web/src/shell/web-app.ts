import { type Type, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, urlencoded } from 'express';
import { CONFIG, type Config } from '#platform';
import { packedPages } from './http/packed-pages.js';
import { headers, nonces, unkept } from './http/security.js';
import { staticFiles } from './http/static-files.js';

const TEXT_LIMIT = '256kb';

/** The app with everything that goes before its routes; not listening yet. */
export async function webApp(module: DynamicModule | Type): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const config = app.get<Config>(CONFIG);
  app.disable('x-powered-by');
  app.disable('etag');
  // A proxy on the same machine may say for whom it asks; anybody else is who they are.
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.use(nonces, headers(config.publicUrl.startsWith('https:')));
  app.use('/assets', staticFiles);
  app.use(unkept, packedPages);
  app.use(
    urlencoded({ extended: false, limit: TEXT_LIMIT, parameterLimit: 500 }),
    json({ limit: TEXT_LIMIT }),
  );
  await app.init();
  return app;
}
