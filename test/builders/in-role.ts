import type { Actor, LocalDate } from '#kernel';
import { RoleStart } from '#recruitment';
import type { TestApp } from '../support/app.js';

/** Handbook, role description and code of conduct on one day. */
export const giveEverything = (app: TestApp, worker: Actor, mentorId: string, on: LocalDate): Promise<void> =>
  app
    .service(RoleStart)
    .record(worker, mentorId, { handbook: on, 'role-description': on, 'code-of-conduct': on });
