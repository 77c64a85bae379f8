import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound, type Role } from '#kernel';

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly active: boolean;
  /** Invited, and has not chosen a password yet. */
  readonly invited: boolean;
  readonly roles: readonly {
    readonly programme_id: string;
    readonly programme: string;
    readonly role: Role;
  }[];
}

export interface KeptLetterRow {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly body: string;
  readonly kept_at: Date;
}

const MEMBERS = `select u.id, u.name, u.email, u.administrator, u.active, u.password_hash is null as invited,
    coalesce((select json_agg(json_build_object('programme_id', p.id, 'programme', p.name, 'role', m.role) order by p.name, m.role)
      from membership m join programme p on p.id = m.programme_id where m.user_id = u.id), '[]'::json) as roles
  from user_account u where u.organisation_id = $1`;

/** What Administration shows. Accounts and letters; nothing of a case. */
@Injectable()
export class AccountsReads {
  constructor(private readonly source: DataSource) {}

  members(actor: Actor): Promise<MemberRow[]> {
    return this.source.query<MemberRow[]>(`${MEMBERS} order by u.active desc, lower(u.name), u.id`, [
      actor.organisationId,
    ]);
  }

  async member(actor: Actor, id: string): Promise<MemberRow> {
    const rows = await this.source.query<MemberRow[]>(`${MEMBERS} and u.id = $2`, [actor.organisationId, id]);
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }

  /** Letters that no mail server took, because none is configured. */
  keptMail(actor: Actor): Promise<KeptLetterRow[]> {
    return this.source.query<KeptLetterRow[]>(
      `select id, to_address, subject, body, kept_at from outbox_mail
       where organisation_id = $1 and kept_at is not null order by kept_at desc, id limit 100`,
      [actor.organisationId],
    );
  }
}
