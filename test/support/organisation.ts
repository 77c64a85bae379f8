import { type Actor, type Clock, newId } from '#kernel';
import { UnitOfWork } from '#platform';
import type { TestDatabase } from './database.js';

/** An organisation with nothing in it, and somebody who acts for it: enough for tests of the ground. */
export async function anOrganisation(db: TestDatabase, clock: Clock) {
  const organisationId = newId();
  await db.app.query('insert into organisation (id, name, created_at) values ($1, $2, $3)', [
    organisationId,
    'Lantern',
    clock.now(),
  ]);
  const actor: Actor = {
    userId: null,
    name: 'Cairn',
    organisationId,
    administrator: false,
    roles: new Map(),
    mentorId: null,
    from: 'test',
  };
  return { actor, unitOfWork: new UnitOfWork(db.app, clock) };
}

export async function aUser(db: TestDatabase, actor: Actor, email: string, active = true): Promise<string> {
  const id = newId();
  await db.app.query(
    `insert into user_account (id, organisation_id, email, name, active, created_at) values ($1, $2, $3, $3, $4, now())`,
    [id, actor.organisationId, email, active],
  );
  return id;
}
