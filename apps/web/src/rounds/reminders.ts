import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { systemActor } from '#accounts';
import { Clock, type LocalDate } from '#kernel';
import { type Config, CONFIG, noteAudit, queueMail, UnitOfWork } from '#platform';
import { dueWork } from '#practice';
import { counted } from '../shell/components.js';
import { RULES_OF_TODAY } from '../today/today-reads.js';

const MORNING = 7;
const SATURDAY = 6;

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

  private async sendFor(organisationId: string, today: LocalDate): Promise<void> {
    const programmes = await this.source.query<{ id: string }[]>(
      'select id from programme where organisation_id = $1 and closed_on is null',
      [organisationId],
    );
    const { rows } = await dueWork(this.source, RULES_OF_TODAY, {
      programmeIds: programmes.map(({ id }) => id),
      asOf: today,
    });
    const owed = new Map<string, { late: number; soon: number }>();
    for (const { ownerId, daysLate } of rows) {
      if (!ownerId) continue;
      const { late, soon } = owed.get(ownerId) ?? { late: 0, soon: 0 };
      owed.set(ownerId, daysLate > 0 ? { late: late + 1, soon } : { late, soon: soon + 1 });
    }
    if (!owed.size) return;
    await this.unitOfWork.run(systemActor(organisationId, 'reminders'), 'reminders.send', async work => {
      const workers = await work.em.query<Worker[]>(
        'select id, email from user_account where active and id = any($1)',
        [[...owed.keys()]],
      );
      for (const { id, email } of workers) {
        const { late, soon } = owed.get(id) ?? { late: 0, soon: 0 };
        await queueMail(work, {
          key: `reminder:${id}:${today.iso}`,
          recipientId: id,
          to: email,
          subject: `Today: ${late} overdue, ${soon} due soon`,
          body: `On your list this morning: ${counted(late, 'thing')} overdue and ${counted(soon, 'thing')} due within a fortnight.\n\n${this.config.publicUrl}/today\n`,
        });
      }
      noteAudit(work, {
        subjectType: 'organisation',
        subjectId: organisationId,
        after: { day: today.iso, letters: workers.length },
      });
    });
  }
}
