// Writes without end and says each row once it is acknowledged; a test kills it in the middle.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { readConfig, readyDatabase } from '../../dist/libs/platform/src/index.js';

const database = await readyDatabase(readConfig());
const data = await new DataSource(database.appOptions).initialize();
for (;;) {
  const id = randomUUID();
  await data.query('insert into organisation (id, name, created_at) values ($1, $2, now())', [id, 'Lantern']);
  process.stdout.write(`${id}\n`);
}
