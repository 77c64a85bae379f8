import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, Clock, Work } from '#kernel';
import type { DataSource } from 'typeorm';
import { writeAudit } from './audit.js';
import { openJournal } from './journal.js';

const TRIES = 4;
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01']);

/** One act, one transaction: the records, the history, the audit row and the outbox rows, or nothing of it. */
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param act the audit name of the act, such as `match.end` */
  async run<T>(actor: Actor, act: string, body: (work: Work) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(actor, act, body);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (tries === TRIES || !WORTH_ANOTHER_TRY.has(code)) throw error;
        await pause(10 * tries);
      }
    }
  }

  private once<T>(actor: Actor, act: string, body: (work: Work) => Promise<T>): Promise<T> {
    return this.source.transaction(async em => {
      const now = this.clock.now();
      const work: Work = { em, actor, now, today: this.clock.today() };
      const notes = openJournal(work);
      const result = await body(work);
      await writeAudit(work, act, notes);
      return result;
    });
  }
}
