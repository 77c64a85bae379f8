import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, programmesWith, type Queryable } from '#kernel';
import type { ConsentPurpose } from './consent.js';
import type { ListEntry, SettingKey, SettingsInForce } from './settings.js';

export interface WordingRow {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly words: string;
  readonly effective_from: string;
  /** Whether the programme worded it itself. */
  readonly own: boolean;
}

export interface SettingHistoryRow {
  readonly value: unknown;
  readonly effective_from: string;
  readonly set_by: string | null;
}

/** What a programme asks and allows on a day: its own settings, else the usual ones. */
export async function settingsInForce(
  q: Queryable,
  programmeId: string,
  on: LocalDate,
): Promise<SettingsInForce> {
  const rows = await q.query<{ key: SettingKey; value: unknown }[]>(
    `select key, value from assessment_setting_spell
     where programme_id = $1 and from_on <= $2 and (until_on is null or until_on >= $2)`,
    [programmeId, on.iso],
  );
  const of = (key: SettingKey): unknown => rows.find(row => row.key === key)?.value;
  const list = (key: SettingKey) => (of(key) ?? []) as readonly ListEntry[];
  return {
    lists: {
      eligibility: list('eligibility'),
      induction: list('induction'),
      interests: list('interests'),
      needs: list('needs'),
    },
    carerConsentAge: Number(of('carer-consent-age')),
    ownConsentAge: Number(of('own-consent-age')),
    homeVisits: of('home-visits') === true,
    resettlement: of('resettlement') === true,
    waitingOrder: of('waiting-order') === 'band' ? 'band' : 'date',
    matchMaximum: of('match-maximum') === undefined ? null : Number(of('match-maximum')),
    caseloadLimit: Number(of('caseload-limit')),
  };
}

@Injectable()
export class AssessmentSettingReads {
  constructor(private readonly source: DataSource) {}

  inForce(programmeId: string, on: LocalDate): Promise<SettingsInForce> {
    return settingsInForce(this.source, programmeId, on);
  }

  /** What the programmes that the actor manages set for a key themselves, the newest first. */
  history(actor: Actor, programmeId: string, key: SettingKey): Promise<SettingHistoryRow[]> {
    return this.source.query(
      `select s.value, s.effective_from, u.name as set_by from assessment_setting s left join user_account u on u.id = s.set_by
       where s.programme_id = $1 and s.programme_id = any($2) and s.key = $3 order by s.effective_from desc, s.set_at desc limit 20`,
      [programmeId, programmesWith(actor, 'manager'), key],
    );
  }

  /** The words in which each consent is asked for on a day. */
  wordings(programmeId: string, on: LocalDate): Promise<WordingRow[]> {
    return wordingsOn(this.source, programmeId, on);
  }
}

export const wordingsOn = (q: Queryable, programmeId: string, on: LocalDate): Promise<WordingRow[]> =>
  q.query(
    `select distinct on (w.purpose) w.id, w.purpose, w.words, w.effective_from, w.programme_id is not null as own
     from consent_wording w where (w.programme_id = $1 or w.programme_id is null) and w.effective_from <= $2
     order by w.purpose, w.effective_from desc, w.set_at desc`,
    [programmeId, on.iso],
  );
