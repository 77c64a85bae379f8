import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CONFIG, type Config, type PlatformParts } from '#platform';
import { AppModule } from './app.module.js';
import { RouteBook } from './shell/acts/route-book.js';
import type { Route } from './shell/acts/routes.js';
import { hangingUp } from './shell/http/hang-up.js';
import { webApp } from './shell/web-app.js';

export interface RunningWeb {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Lets running requests and rounds end, then closes connections. */
  close(): Promise<void>;
}

/** Everything made and checked, and no port taken; nothing goes round by itself. */
export const createWeb = (parts: PlatformParts): Promise<NestExpressApplication> =>
  webApp(AppModule.with(parts));

/** Every route with its act and roles. */
export const routesTable = (app: NestExpressApplication): readonly Route[] => app.get(RouteBook).all();

/** Serves on the port of the configuration; on any free one where that is 0. */
export async function startWeb(parts: PlatformParts): Promise<RunningWeb> {
  const app = await webApp(AppModule.serving(parts));
  const config = app.get<Config>(CONFIG);
  const hangUp = hangingUp(app.getHttpServer());
  await app.listen(config.port);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
    app,
    close: () => {
      const closed = app.close();
      hangUp();
      return closed;
    },
  };
}
