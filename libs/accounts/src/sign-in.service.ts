import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#platform';
import { systemActor } from './actor.reads.js';
import { Attempts } from './attempts.js';
import { Organisations } from './organisations.reads.js';
import { verifyPassword } from './passwords.js';

export type SignInOutcome =
  | { readonly kind: 'right'; readonly userId: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many' };

@Injectable()
export class SignIn {
  constructor(
    private readonly source: DataSource,
    private readonly attempts: Attempts,
    private readonly organisations: Organisations,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Judges a try. Unknown, ended and wrong look the same and take the same work. */
  async judge(email: string, password: string, from: string): Promise<SignInOutcome> {
    const address = email.trim().toLowerCase().normalize('NFC');
    const attempt = await this.attempts.begin('sign-in', address, from);
    if (!attempt.allowed) return { kind: 'too-many' };
    const account = await this.find(address);
    if (await verifyPassword(account?.password_hash ?? null, password)) {
      await attempt.forgive();
      return account ? { kind: 'right', userId: account.id } : { kind: 'wrong' };
    }
    await this.note(from);
    return { kind: 'wrong' };
  }

  private async find(email: string): Promise<{ id: string; password_hash: string | null } | undefined> {
    // A text that no column can hold is nobody's address.
    if (email.includes('\u0000')) return undefined;
    const rows = await this.source.query<{ id: string; password_hash: string | null }[]>(
      'select id, password_hash from user_account where email = $1 and active',
      [email],
    );
    return rows[0];
  }

  // The audit says that somebody was refused and from where, never what was typed.
  private async note(from: string): Promise<void> {
    const organisation = await this.organisations.only();
    if (!organisation) return;
    await this.unitOfWork.run(
      systemActor(organisation.id, from, 'Somebody not signed in'),
      'account.sign-in-refused',
      async () => undefined,
    );
  }
}
