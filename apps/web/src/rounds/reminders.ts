import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock, type LocalDate } from '#kernel';
import { type Config, CONFIG, noteAudit, queueMail, UnitOfWork } from '#platform';
import { type DueCount, dueCounts } from '#practice';
import { counted } from '../shell/components.js';
import { ONE_CALL, ONE_FORM } from '../today/today.model.js';
import { RULES_OF_TODAY } from '../today/today-reads.js';

const MORNING = 7;
const SATURDAY = 6;
/** In one transaction, so that the chain of the audit is never held for long. */
const LETTERS = 100;

interface Worker {
  readonly id: string;
  readonly email: string;
}

/** One letter a working morning to each worker who is owed something: how much, and a link. No names go by mail. */
@Injectable()
export class Reminders {
  private lastDay = '';

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Safe to call at any time and by several instances: a letter is one for a person and a day. */
  async sendTodays(): Promise<void> {
    const today = this.clock.today();
    const hour = DateTime.fromJSDate(this.clock.now(), { zone: 'Europe/London' }).hour;
    if (hour < MORNING || today.weekday >= SATURDAY || this.lastDay === today.iso) return;
    const organisations = await this.source.query<{ id: string }[]>('select id from organisation');
    for (const { id } of organisations) await this.sendFor(id, today);
    this.lastDay = today.iso;
  }

  /** Counted by the database, a figure for each worker; the letters go into the outbox some at a time. */
  private async sendFor(organisationId: string, today: LocalDate): Promise<void> {
    const programmes = await this.source.query<{ id: string }[]>(
      'select id from programme where organisation_id = $1 and closed_on is null',
      [organisationId],
    );
    const owed = await dueCounts(
      this.source,
      RULES_OF_TODAY,
      { programmeIds: programmes.map(({ id }) => id), asOf: today },
      { together: ONE_CALL, byForm: ONE_FORM },
    );
    for (let from = 0; from < owed.length; from += LETTERS)
      await this.write(organisationId, owed.slice(from, from + LETTERS), today);
  }

  private write(organisationId: string, owed: readonly DueCount[], today: LocalDate): Promise<void> {
    return this.unitOfWork.run(systemActor(organisationId, 'reminders'), 'reminders.send', async work => {
      const workers = await work.em.query<Worker[]>(
        'select id, email from user_account where active and id = any($1)',
        [owed.map(({ workerId }) => workerId)],
      );
      const addresses = new Map(workers.map(({ id, email }) => [id, email]));
      for (const { workerId, overdue, dueSoon } of owed) {
        const to = addresses.get(workerId);
        if (!to) continue;
        await queueMail(work, {
          key: `reminder:${workerId}:${today.iso}`,
          recipientId: workerId,
          to,
          subject: `Today: ${overdue} overdue, ${dueSoon} due soon`,
          body: `On your list this morning: ${counted(overdue, 'thing')} overdue and ${counted(dueSoon, 'thing')} due within a fortnight.\n\n${this.config.publicUrl}/today\n`,
        });
      }
      noteAudit(work, {
        subjectType: 'organisation',
        subjectId: organisationId,
        after: { day: today.iso, letters: addresses.size },
      });
    });
  }
}
