import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attempts, hashOf, newToken, systemActor } from '#accounts';
import { Clock, LocalDate, type Work } from '#kernel';
import { noteAudit, queueMail, UnitOfWork } from '#platform';

export interface OpenGrant {
  readonly id: string;
  readonly organisation_id: string;
  readonly pack_id: string;
  readonly assessor_name: string;
  readonly assessor_email: string;
  readonly ends_on: string;
}

/** A pack as its assessor may see it, for one request. */
export interface AssessorVisit extends OpenGrant {
  readonly framework: string;
  readonly sha256: string;
}

export type DoorOutcome =
  { readonly kind: 'open'; readonly token: string } | { readonly kind: 'wrong' | 'too-many' };

const CODE_MINUTES = 10;
const CODE_TRIES = 5;
const CODES_A_DAY = 15;
const VISIT_HOURS = 8;
const IDLE_MINUTES = 60;

// It stands while nobody withdrew it, its day has not passed, and the pack itself was not withdrawn.
const STANDS = `g.withdrawn_at is null and g.ends_on >= $2 and k.withdrawn_at is null and k.file_id is not null`;

/** The door of an assessor: a link, a code by mail, and a visit that each page asks for again. */
@Injectable()
export class AssessorDoor {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
  ) {}

  /** Whose link this is; null for one that never was, has ended or was withdrawn: the three look the same. */
  async holder(token: string): Promise<OpenGrant | null> {
    const rows = await this.source.query<OpenGrant[]>(
      `select g.id, g.organisation_id, g.pack_id, g.assessor_name, g.assessor_email, g.ends_on
       from pack_grant g join evidence_pack k on k.id = g.pack_id where g.token_hash = $1 and ${STANDS}`,
      [hashOf(token), this.clock.today().iso],
    );
    return rows[0] ?? null;
  }

  /** Sends a code; a new one ends the one before. @returns false where there were too many */
  async sendCode(grant: OpenGrant, from: string): Promise<boolean> {
    const attempt = await this.attempts.begin('assessor-code-sent', grant.id, from);
    if (!attempt.allowed) return false;
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    return this.unitOfWork.run(
      systemActor(grant.organisation_id, from, 'Assessor'),
      'assessor.code',
      async work => {
        const counted = await work.em.query<[unknown[], number]>(
          `update pack_grant set codes_on = $2, codes_sent = case when codes_on = $2 then codes_sent + 1 else 1 end
           where id = $1 and (codes_on is distinct from $2 or codes_sent < ${CODES_A_DAY}) returning id`,
          [grant.id, work.today.iso],
        );
        if (!counted[1]) return false;
        await work.em.query(
          `insert into pack_grant_code (grant_id, code_hash, expires_at) values ($1, $2, $3::timestamptz + make_interval(mins => ${CODE_MINUTES}))
         on conflict (grant_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0`,
          [grant.id, codeHash(grant.id, code), work.now],
        );
        await queueMail(work, {
          key: `pack-grant-code:${grant.id}:${work.now.toISOString()}`,
          recipientId: null,
          to: grant.assessor_email,
          subject: 'Your code',
          body: `Your code is ${code}. It opens the page that you have before you, within ${CODE_MINUTES} minutes.`,
        });
        note(work, grant, { code: 'sent' });
        return true;
      },
    );
  }

  /** Opens a visit for the right code. A code opens once, and five wrong tries end it. */
  async open(grant: OpenGrant, code: string, from: string): Promise<DoorOutcome> {
    const attempt = await this.attempts.begin('assessor-code', grant.id, from);
    if (!attempt.allowed) return { kind: 'too-many' };
    const actor = systemActor(grant.organisation_id, from, `Assessor ${grant.assessor_name}`);
    return this.unitOfWork.run(actor, 'assessor.open', async work => {
      const rows = await work.em.query<[{ code_hash: Buffer }[], number]>(
        `update pack_grant_code set tries = tries + 1 where grant_id = $1 and expires_at > $2 and tries < ${CODE_TRIES} returning code_hash`,
        [grant.id, work.now],
      );
      const held = rows[0][0]?.code_hash;
      const right = held !== undefined && timingSafeEqual(held, codeHash(grant.id, code));
      note(work, grant, { code: right ? 'right' : 'wrong' });
      if (!right) return { kind: 'wrong' };
      await work.em.query('delete from pack_grant_code where grant_id = $1', [grant.id]);
      const token = newToken();
      await work.em.query(
        `insert into pack_grant_visit (token_hash, grant_id, opened_at, seen_at, ends_at)
         values ($1, $2, $3, $3, $3::timestamptz + make_interval(hours => ${VISIT_HOURS}))`,
        [hashOf(token), grant.id, work.now],
      );
      return { kind: 'open', token };
    });
  }

  async leave(token: string): Promise<void> {
    await this.source.query('delete from pack_grant_visit where token_hash = $1', [hashOf(token)]);
  }

  /** The visit of a token, asked anew by every page; null once anything of it has ended. What was looked at is kept. */
  async visit(token: string, path: string, from: string): Promise<AssessorVisit | null> {
    const now = this.clock.now();
    const rows = await this.source.query<[AssessorVisit[], number]>(
      `update pack_grant_visit v set seen_at = $3
       from pack_grant g join evidence_pack k on k.id = g.pack_id join stored_file f on f.id = k.file_id
       where v.token_hash = $1 and g.id = v.grant_id and ${STANDS} and v.ends_at > $3
         and v.seen_at > $3::timestamptz - make_interval(mins => ${IDLE_MINUTES})
       returning g.id, g.organisation_id, g.pack_id, g.assessor_name, g.assessor_email, g.ends_on, k.framework, f.sha256`,
      [hashOf(token), LocalDate.ofInstant(now, 'Europe/London').iso, now],
    );
    const visit = rows[0][0];
    if (!visit) return null;
    await this.source.query(
      'insert into pack_view (grant_id, path, at, from_address) values ($1, $2, $3, $4)',
      [visit.id, path.slice(0, 300), now, from],
    );
    return visit;
  }
}

const codeHash = (grantId: string, code: string): Buffer =>
  createHash('sha256').update(`${grantId}:${code.trim()}`).digest();

const note = (work: Work, grant: OpenGrant, after: unknown): void =>
  noteAudit(work, { subjectType: 'pack-grant', subjectId: grant.id, after });
