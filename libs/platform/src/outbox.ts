import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Clock, Queryable, Work } from '#kernel';
import type { SmtpConfig } from './config.js';
import type { Log } from './log.js';

export interface Letter {
  /** One occasion, one letter: the same key again is the same letter. */
  readonly key: string;
  readonly recipientId: string | null;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Puts a letter into the outbox, in the transaction of the act that causes it. */
export async function queueMail(work: Work, letter: Letter): Promise<void> {
  await work.em.query(
    `insert into outbox_mail (id, organisation_id, key, recipient_id, to_address, subject, body, run_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (key) do nothing`,
    [
      randomUUID(),
      work.actor.organisationId,
      letter.key,
      letter.recipientId,
      letter.to,
      letter.subject,
      letter.body,
      work.now,
    ],
  );
}

interface Waiting {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly entitled: boolean;
}

const BATCH = 20;
const LEASE_SECONDS = 120;

/** Sends what the outbox holds. A letter goes out once, or after a crash once more with the same Message-ID. */
export class MailWorker {
  private readonly transport;
  constructor(
    private readonly q: Queryable,
    private readonly clock: Clock,
    private readonly smtp: SmtpConfig | null,
    private readonly log: Log,
  ) {
    this.transport = smtp ? createTransport(smtp.url) : null;
  }

  /** @returns how many letters were taken up. */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    const letters = await this.q.query<[Waiting[], number] | Waiting[]>(
      `update outbox_mail m set locked_until = $1::timestamptz + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
       from (select id from outbox_mail
             where sent_at is null and kept_at is null and dropped_at is null and run_at <= $1 and (locked_until is null or locked_until < $1)
             order by run_at limit ${BATCH} for update skip locked) due
       where m.id = due.id
       returning m.id, m.to_address, m.subject, m.body, m.attempts,
         (m.recipient_id is null or exists (select 1 from user_account u where u.id = m.recipient_id and u.active)) as entitled`,
      [now],
    );
    const rows = (Array.isArray(letters[0]) ? letters[0] : letters) as Waiting[];
    await Promise.all(rows.map(letter => this.send(letter)));
    return rows.length;
  }

  close(): void {
    this.transport?.close();
  }

  // Checked again here: between the act and the sending, the person may have left.
  private async send(letter: Waiting): Promise<void> {
    if (!letter.entitled) return this.mark(letter.id, 'dropped_at');
    if (!this.transport || !this.smtp) return this.mark(letter.id, 'kept_at');
    try {
      await this.transport.sendMail({
        from: this.smtp.from,
        to: letter.to_address,
        subject: letter.subject,
        text: letter.body,
        messageId: `<${letter.id}@cairn>`,
      });
      await this.mark(letter.id, 'sent_at');
    } catch (error) {
      const code = (error as { code?: string }).code ?? 'unknown';
      this.log.fault('mail-not-sent', error, { letter: letter.id, attempts: letter.attempts });
      const wait = Math.min(2 ** letter.attempts, 360);
      await this.q.query(
        `update outbox_mail set locked_until = null, last_error = $2, run_at = $3::timestamptz + make_interval(mins => $4) where id = $1`,
        [letter.id, code, this.clock.now(), wait],
      );
    }
  }

  private async mark(id: string, column: 'sent_at' | 'kept_at' | 'dropped_at'): Promise<void> {
    await this.q.query(`update outbox_mail set ${column} = $2, locked_until = null where id = $1`, [
      id,
      this.clock.now(),
    ]);
  }
}
