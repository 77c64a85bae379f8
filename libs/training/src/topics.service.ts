import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Forbidden, holds, Invalid, type LocalDate, NotFound, programmesWith } from '#kernel';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { type Topic, topicsInForce, topicsOf } from './topics.js';

export interface TopicListRow {
  readonly effective_from: string;
  readonly set_by: string | null;
}

/** The topics that initial training has to cover, from a day on (MQF 3.1). */
@Injectable()
export class TrainingTopics {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** Managers only; who completed the training under an earlier list stays complete. @throws NotFound, Forbidden, Invalid */
  set(actor: Actor, programmeId: string, lines: readonly string[], from: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'training.set-topics', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager')) throw new Forbidden('training.set-topics');
      if (from.isBefore(work.today))
        throw new Invalid({ from: 'A change takes effect from today or a later day' });
      const topics = topicsOf(lines, await topicsInForce(work.em, programmeId, from));
      await insertRow(work, 'training_topic_list', {
        programme_id: programmeId,
        topics: JSON.stringify(topics),
        effective_from: from.iso,
        recorded_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId,
        subjectType: 'programme',
        subjectId: programmeId,
        kind: 'training-topics-changed',
        occurredOn: work.today,
        data: { topics, from: from.iso },
      });
    });
  }

  inForce(programmeId: string, on: LocalDate): Promise<Topic[]> {
    return topicsInForce(this.source, programmeId, on);
  }

  /** When a programme set its list, the newest first. */
  history(actor: Actor, programmeId: string): Promise<TopicListRow[]> {
    return this.source.query(
      `select l.effective_from, u.name as set_by from training_topic_list l left join user_account u on u.id = l.recorded_by
       where l.programme_id = any($1) and l.programme_id = $2 order by l.effective_from desc, l.recorded_at desc limit 20`,
      [programmesWith(actor, 'manager'), programmeId],
    );
  }
}
