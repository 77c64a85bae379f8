import type { Actor, Queryable, Role } from '#kernel';

/** The columns from which an actor is made, of a `user_account u`. One statement a request reads them all. */
export const ACTOR_COLUMNS = `u.id as user_id, u.name, u.organisation_id, u.administrator,
  (select coalesce(json_object_agg(r.programme_id, r.roles), '{}'::json) from (
     select m.programme_id, json_agg(m.role) as roles from membership m where m.user_id = u.id group by m.programme_id) r) as roles,
  (select t.id from mentor t where t.user_id = u.id) as mentor_id`;

export interface ActorRow {
  readonly user_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly administrator: boolean;
  readonly roles: Readonly<Record<string, Role[]>>;
  readonly mentor_id: string | null;
}

export const actorOf = (row: ActorRow, from: string): Actor => ({
  userId: row.user_id,
  name: row.name,
  organisationId: row.organisation_id,
  administrator: row.administrator,
  roles: new Map(Object.entries(row.roles)),
  mentorId: row.mentor_id,
  from,
});

/** An active person with the roles of this moment; null where the account has ended or never was. */
export async function actorFor(q: Queryable, userId: string, from: string): Promise<Actor | null> {
  const rows = await q.query<ActorRow[]>(
    `select ${ACTOR_COLUMNS} from user_account u where u.id = $1 and u.active`,
    [userId],
  );
  return rows[0] ? actorOf(rows[0], from) : null;
}

/** The same by e-mail address, for commands. */
export async function actorByEmail(q: Queryable, email: string, from: string): Promise<Actor | null> {
  const rows = await q.query<ActorRow[]>(
    `select ${ACTOR_COLUMNS} from user_account u where u.email = lower($1) and u.active`,
    [email],
  );
  return rows[0] ? actorOf(rows[0], from) : null;
}

/** The system itself: jobs, first run, a visitor who is refused. */
export const systemActor = (organisationId: string, from: string, name = 'Cairn'): Actor => ({
  userId: null,
  name,
  organisationId,
  administrator: false,
  roles: new Map(),
  mentorId: null,
  from,
});
