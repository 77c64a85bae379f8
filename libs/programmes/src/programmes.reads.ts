import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, programmesWith, type Queryable, type Role, ROLES } from '#kernel';

export interface ProgrammeRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly nation: string;
  readonly lead_id: string;
  readonly lead: string;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly version: number;
}

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly programme_id: string;
  readonly role: Role;
}

const COLUMNS = `select p.id, p.key, p.name, p.nation, p.lead_id, u.name as lead, p.opened_on, p.closed_on, p.version
  from programme p join user_account u on u.id = p.lead_id`;

@Injectable()
export class ProgrammesReads {
  constructor(private readonly source: DataSource) {}

  /** Those in which the actor holds one of the roles; without a role named, any of them. */
  of(actor: Actor, ...roles: Role[]): Promise<ProgrammeRow[]> {
    return this.source.query<ProgrammeRow[]>(`${COLUMNS} where p.id = any($1) order by p.name, p.id`, [
      programmesWith(actor, ...(roles.length ? roles : ROLES)),
    ]);
  }

  /** All of the charity: for Administration, which sees no cases. */
  ofOrganisation(organisationId: string): Promise<ProgrammeRow[]> {
    return this.source.query<ProgrammeRow[]>(
      `${COLUMNS} where p.organisation_id = $1 order by p.name, p.id`,
      [organisationId],
    );
  }

  /** Who works in the actor's programmes, for lists to choose a worker from. */
  staff(actor: Actor, ...roles: Role[]): Promise<StaffRow[]> {
    return this.source.query<StaffRow[]>(
      `select u.id, u.name, m.programme_id, m.role from membership m join user_account u on u.id = m.user_id and u.active
       where m.programme_id = any($1) and m.role = any($2) order by lower(u.name), u.id, m.role`,
      [
        programmesWith(actor, ...ROLES),
        roles.length ? roles : ['coordinator', 'manager', 'safeguarding-lead', 'vetting-officer'],
      ],
    );
  }
}

/** By its key, for commands. */
export async function programmeByKey(
  q: Queryable,
  organisationId: string,
  key: string,
): Promise<ProgrammeRow | null> {
  const rows = await q.query<ProgrammeRow[]>(`${COLUMNS} where p.organisation_id = $1 and p.key = $2`, [
    organisationId,
    key,
  ]);
  return rows[0] ?? null;
}
