import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { recordEvent, UnitOfWork } from '#platform';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.js';
import { countOf, entriesOf, type SettingValue } from './settings.js';
import { settingsInForce } from './settings.reads.js';

const PAST = 'A change takes effect from today or a later day: what was asked before stands as it was asked';

@Injectable()
export class AssessmentSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Sets what a programme asks before a match, from a day on. Managers only; what held before stays on record.
   * @throws NotFound, Forbidden, Invalid
   */
  set(actor: Actor, programmeId: string, setting: SettingValue, from: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'assessment.set', async work => {
      refuseStrangers(actor, programmeId);
      if (from.isBefore(work.today)) throw new Invalid({ from: PAST });
      const value = await this.valueOf(work, programmeId, setting, from);
      await work.em.query(
        `insert into assessment_setting (id, programme_id, key, value, effective_from, set_by, set_at)
         values ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
        [newId(), programmeId, setting.key, JSON.stringify(value), from.iso, actor.userId, work.now],
      );
      await tell(work, programmeId, 'assessment-setting-changed', from, { key: setting.key, value });
    });
  }

  /** Words a question for consent anew, from a day on. Answers given before keep the words that they were given to. */
  word(
    actor: Actor,
    programmeId: string,
    purpose: ConsentPurpose,
    words: string,
    from: LocalDate,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'consent.word', async work => {
      refuseStrangers(actor, programmeId);
      if (from.isBefore(work.today)) throw new Invalid({ from: PAST });
      if (!CONSENT_PURPOSES.includes(purpose)) throw new NotFound();
      if (words.length < 10)
        throw new Invalid({ words: 'Write the question so that it can be understood alone' });
      await work.em.query(
        `insert into consent_wording (id, programme_id, purpose, words, effective_from, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), programmeId, purpose, words, from.iso, actor.userId, work.now],
      );
      await tell(work, programmeId, 'consent-worded', from, { purpose, words });
    });
  }

  private async valueOf(
    work: Work,
    programmeId: string,
    setting: SettingValue,
    from: LocalDate,
  ): Promise<unknown> {
    if (setting.key === 'home-visits') return setting.visits;
    if (setting.key === 'resettlement') return setting.custody;
    if (setting.key === 'waiting-order') return setting.order;
    if ('age' in setting) return setting.age;
    if ('count' in setting) return countOf(setting.key, setting.count);
    const { lists } = await settingsInForce(work.em, programmeId, from);
    return entriesOf(setting.lines, lists[setting.key]);
  }
}

function refuseStrangers(actor: Actor, programmeId: string): void {
  if (!actor.roles.has(programmeId)) throw new NotFound();
  if (!holds(actor, programmeId, 'manager')) throw new Forbidden('assessment.set');
}

const tell = (work: Work, id: string, kind: string, from: LocalDate, data: object): Promise<void> =>
  recordEvent(work, {
    programmeId: id,
    subjectType: 'programme',
    subjectId: id,
    kind,
    occurredOn: work.today,
    data: { ...data, from: from.iso },
  });
