import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Invalid, newId, NotFound, type Role, type Work } from '#kernel';
import { CONFIG, type Config, noteAudit, queueMail, UnitOfWork } from '#platform';
import { actorFor } from './actor.reads.js';
import { Attempts } from './attempts.js';
import { accountOf, programmeOf, requireAdministrator } from './accounts.policy.js';
import { type LinkHolder, holderOf, type LinkPurpose, makeLink, useLink } from './mailed-links.js';
import { faultOfPassword, hashPassword } from './passwords.js';
import { endSessionsOf } from './sessions.service.js';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly programmeId: string | null;
  readonly role: Role | null;
}

interface LetterWords {
  readonly subject: string;
  readonly opening: string;
  readonly lasts: string;
}

const WORDS: Readonly<Record<LinkPurpose, LetterWords>> = {
  invitation: {
    subject: 'Your invitation to Cairn',
    opening: 'You are invited to Cairn. Choose your password here:',
    lasts: '7 days',
  },
  'password-reset': {
    subject: 'A new password for Cairn',
    opening: 'Somebody asked for a new password for your account. Choose it here:',
    lasts: 'one hour',
  },
};

/** Letters with a link that lets somebody choose their password: the first one, or a new one. */
@Injectable()
export class Invitations {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  invite(actor: Actor, invitation: Invitation): Promise<string> {
    return this.unitOfWork.run(actor, 'account.invite', async work => {
      requireAdministrator(actor, 'account.invite');
      return this.openAccount(work, invitation);
    });
  }

  /** Opens the account and sends the letter, within the act of another context that has asked whether it may. */
  async openAccount(work: Work, invitation: Invitation): Promise<string> {
    const { email, name, administrator, programmeId, role } = invitation;
    const known = await work.em.query<unknown[]>('select 1 from user_account where email = $1', [email]);
    if (known.length) throw new Invalid({ email: 'Somebody with this address has an account already' });
    const id = newId();
    await work.em.query(
      `insert into user_account (id, organisation_id, email, name, administrator, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, work.actor.organisationId, email, name, administrator, work.now],
    );
    if (programmeId && role) {
      await programmeOf(work, programmeId);
      await work.em.query(
        'insert into membership (user_id, programme_id, role, since) values ($1, $2, $3, $4)',
        [id, programmeId, role, work.now],
      );
    }
    noteAudit(work, {
      subjectType: 'user-account',
      subjectId: id,
      after: { administrator, programmeId, role },
    });
    await this.send(work, 'invitation', { id, email });
    return id;
  }

  /** The letter was lost, or is too old. */
  inviteAgain(actor: Actor, userId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'account.invite-again', async work => {
      requireAdministrator(actor, 'account.invite-again');
      const account = await accountOf(work, userId);
      if (!account.active) throw new NotFound();
      noteAudit(work, { subjectType: 'user-account', subjectId: userId });
      await this.send(work, 'invitation', account);
    });
  }

  /** Says nothing about whether there is such an account; the letter does. */
  async forgotten(email: string, from: string): Promise<void> {
    const attempt = await this.attempts.begin('forgotten', email, from);
    if (!attempt.allowed) return;
    const rows = await this.source.query<{ id: string }[]>(
      'select id from user_account where email = $1 and active',
      [email],
    );
    const actor = rows[0] ? await actorFor(this.source, rows[0].id, from) : null;
    if (!actor?.userId) return;
    const id = actor.userId;
    await this.unitOfWork.run(actor, 'account.forgotten-password', work =>
      this.send(work, 'password-reset', { id, email }),
    );
  }

  holderOf(token: string): Promise<LinkHolder | null> {
    return holderOf(this.source, token, this.clock.now());
  }

  /** @returns the account that has its password now */
  async choosePassword(token: string, password: string, from: string): Promise<string> {
    const holder = await this.holderOf(token);
    if (!holder) throw new NotFound();
    const fault = faultOfPassword(password, [holder.email, holder.name]);
    if (fault) throw new Invalid({ password: fault });
    const hash = await hashPassword(password);
    const actor = await actorFor(this.source, holder.user_id, from);
    if (!actor) throw new NotFound();
    await this.unitOfWork.run(actor, 'account.choose-password', async work => {
      await useLink(work, token);
      await work.em.query('update user_account set password_hash = $2, version = version + 1 where id = $1', [
        holder.user_id,
        hash,
      ]);
      await endSessionsOf(work, holder.user_id);
      noteAudit(work, { subjectType: 'user-account', subjectId: holder.user_id });
    });
    return holder.user_id;
  }

  private async send(
    work: Work,
    purpose: LinkPurpose,
    account: { id: string; email: string },
  ): Promise<void> {
    const token = await makeLink(work, purpose, account.id);
    const { subject, opening, lasts } = WORDS[purpose];
    await queueMail(work, {
      key: `${purpose}:${account.id}:${work.now.toISOString()}`,
      to: account.email,
      recipientId: account.id,
      subject,
      body: `${opening}\n\n${this.config.publicUrl}/link/${token}\n\nThe link works once, for ${lasts}. If you did not expect this letter, leave it be.\n`,
    });
  }
}
