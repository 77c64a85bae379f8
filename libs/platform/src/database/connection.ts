import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { KeepingClient } from './kept-plans.js';
import { migrations } from '../../../../migrations/index.js';

// Calendar days stay text: the driver's own parser would make a local midnight of them, an hour off in summer.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);
pg.types.setTypeParser(pg.types.builtins.INT8, text => Number(text));

/** Where a database is reached: a URL, or the socket of the embedded server. */
export type Place =
  { readonly url: string } | { readonly socket: string; readonly port: number; readonly name: string };

export interface ConnectionOptions {
  readonly user?: string;
  /** Sets the role after connecting, where one login serves both. */
  readonly role?: string;
  readonly pool?: number;
  readonly entities?: DataSourceOptions['entities'];
}

const APP_LIMITS = {
  statement_timeout: 30_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 60_000,
};

export function connectionOptions(place: Place, options: ConnectionOptions = {}): DataSourceOptions {
  const at =
    'url' in place ? { url: place.url } : { host: place.socket, port: place.port, database: place.name };
  return {
    type: 'postgres',
    ...at,
    ...(options.user && !('url' in place) ? { username: options.user } : {}),
    entities: options.entities ?? [],
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: options.pool ?? 10,
    connectTimeoutMS: 4_000,
    extra: {
      ...APP_LIMITS,
      Client: KeepingClient,
      // Longer than the pause between two pages, so that kept plans are there for the next.
      idleTimeoutMillis: 300_000,
      application_name: 'cairn',
      ...(options.role ? { options: `-c role=${options.role}` } : {}),
    },
    installExtensions: false,
  };
}

export async function connect(place: Place, options: ConnectionOptions = {}): Promise<DataSource> {
  return new DataSource(connectionOptions(place, options)).initialize();
}
