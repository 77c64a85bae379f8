import { resolve } from 'node:path';

export interface SmtpConfig {
  readonly url: string;
  readonly from: string;
}

/** Everything that the surroundings decide, read once. */
export interface Config {
  readonly production: boolean;
  /** The data folder: embedded database, files, packs. */
  readonly dataFolder: string;
  /** Whether CAIRN_DATA named the folder. */
  readonly chosenFolder: boolean;
  readonly port: number;
  /** Where people reach Cairn; links in mail begin with it, never with the Host header. */
  readonly publicUrl: string;
  /** A PostgreSQL server of one's own; null means the embedded one. */
  readonly databaseUrl: string | null;
  /** The role that migrates, where it is not the one of `databaseUrl`. */
  readonly databaseOwnerUrl: string | null;
  readonly smtp: SmtpConfig | null;
  /** The day on which the process believes it is; never in production. */
  readonly date: string | null;
  /** npm does not pass a signal on to what it started: whoever it started has to see that npm is gone. */
  readonly startedByNpm: boolean;
  readonly logLevel: 'debug' | 'info' | 'silent';
}

/** @throws Error that lists everything that is missing or wrong, not the first thing. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const production = env['NODE_ENV'] === 'production';
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push('PORT must be a whole number up to 65535');
  const date = env['CAIRN_DATE'] || null;
  if (date && production) faults.push('CAIRN_DATE is refused in production: evidence lives by the real day');
  if (date && !/^\d{4}-\d{2}-\d{2}$/.test(date)) faults.push('CAIRN_DATE must be a day, YYYY-MM-DD');
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    if (env[name] && !URL.canParse(env[name]))
      faults.push(`${name} must be an address such as postgres://user:password@host:5432/cairn`);
  }
  const smtpUrl = env['SMTP_URL'] || null;
  if (production && !smtpUrl)
    faults.push('SMTP_URL is needed in production, such as smtp://user:password@host:587');
  if (production && !env['CAIRN_URL'])
    faults.push('CAIRN_URL is needed in production: the address people use');
  if (faults.length) throw new Error(`Cairn cannot start. ${faults.join('. ')}.`);
  return Object.freeze({
    production,
    dataFolder: resolve(env['CAIRN_DATA'] || '.cairn'),
    chosenFolder: Boolean(env['CAIRN_DATA'] || env['DATABASE_URL']),
    port,
    publicUrl: (env['CAIRN_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl: env['DATABASE_URL'] || null,
    databaseOwnerUrl: env['DATABASE_OWNER_URL'] || null,
    smtp: smtpUrl ? { url: smtpUrl, from: env['MAIL_FROM'] || 'Cairn <cairn@localhost>' } : null,
    date,
    startedByNpm: Boolean(env['npm_lifecycle_event']),
    logLevel: env['CAIRN_LOG'] === 'debug' ? 'debug' : env['CAIRN_LOG'] === 'silent' ? 'silent' : 'info',
  });
}
