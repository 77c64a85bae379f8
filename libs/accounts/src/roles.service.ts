import { Injectable } from '@nestjs/common';
import { type Actor, Refusal, type Role, type Work } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { accountOf, programmeOf, requireAdministrator } from './accounts.policy.js';
import { endSessionsOf } from './sessions.service.js';

/** Who is what, in which programme. Every change of power ends the sessions of that person. */
@Injectable()
export class Roles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  grant(actor: Actor, userId: string, programmeId: string, role: Role): Promise<void> {
    return this.unitOfWork.run(actor, 'account.grant-role', async work => {
      requireAdministrator(actor, 'account.grant-role');
      await accountOf(work, userId);
      await programmeOf(work, programmeId);
      await grantRole(work, userId, programmeId, role);
      await endSessionsOf(work, userId);
    });
  }

  withdraw(actor: Actor, userId: string, programmeId: string, role: Role): Promise<void> {
    return this.unitOfWork.run(actor, 'account.withdraw-role', async work => {
      requireAdministrator(actor, 'account.withdraw-role');
      await accountOf(work, userId);
      await work.em.query('delete from membership where user_id = $1 and programme_id = $2 and role = $3', [
        userId,
        programmeId,
        role,
      ]);
      noteAudit(work, { subjectType: 'user-account', subjectId: userId, before: { programmeId, role } });
      await endSessionsOf(work, userId);
    });
  }

  deactivate(actor: Actor, userId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'account.deactivate', async work => {
      requireAdministrator(actor, 'account.deactivate');
      const account = await accountOf(work, userId);
      if (account.administrator) await refuseLastAdministrator(work, userId);
      await setActive(work, userId, false);
      await work.em.query('update mailed_link set used_at = $2 where user_id = $1 and used_at is null', [
        userId,
        work.now,
      ]);
      await endSessionsOf(work, userId);
    });
  }

  reactivate(actor: Actor, userId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'account.reactivate', async work => {
      requireAdministrator(actor, 'account.reactivate');
      await accountOf(work, userId);
      await setActive(work, userId, true);
    });
  }
}

/** Within an act that has asked its own policy. */
export async function grantRole(work: Work, userId: string, programmeId: string, role: Role): Promise<void> {
  await work.em.query(
    'insert into membership (user_id, programme_id, role, since) values ($1, $2, $3, $4) on conflict do nothing',
    [userId, programmeId, role, work.now],
  );
  noteAudit(work, { subjectType: 'user-account', subjectId: userId, after: { programmeId, role } });
}

/** The same backwards: at once and everywhere; who then has nothing left to open cannot sign in any more. */
export async function endRole(work: Work, userId: string, programmeId: string, role: Role): Promise<void> {
  await work.em.query('delete from membership where user_id = $1 and programme_id = $2 and role = $3', [
    userId,
    programmeId,
    role,
  ]);
  noteAudit(work, { subjectType: 'user-account', subjectId: userId, before: { programmeId, role } });
  const [left] = await work.em.query<{ idle: boolean }[]>(
    `select not u.administrator and not exists (select from membership m where m.user_id = u.id) as idle
     from user_account u where u.id = $1`,
    [userId],
  );
  if (left?.idle) await setActive(work, userId, false);
  await endSessionsOf(work, userId);
}

async function setActive(work: Work, userId: string, active: boolean): Promise<void> {
  await work.em.query('update user_account set active = $2, version = version + 1 where id = $1', [
    userId,
    active,
  ]);
  noteAudit(work, { subjectType: 'user-account', subjectId: userId, after: { active } });
}

// Locked in one order, so that two administrators cannot end one another at the same moment.
async function refuseLastAdministrator(work: Work, userId: string): Promise<void> {
  const others = await work.em.query<{ id: string }[]>(
    'select id from user_account where organisation_id = $1 and administrator and active order by id for update',
    [work.actor.organisationId],
  );
  if (others.every(({ id }) => id === userId)) {
    throw new Refusal('last-administrator', 'This is the only administrator. Invite another one first.');
  }
}
