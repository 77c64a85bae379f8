import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, programmesWith, type Queryable } from '#kernel';
import type { SelectionKey, SelectionList } from './selection-settings.js';

export interface SelectionSettingRow<T = unknown> {
  readonly id: string;
  readonly key: SelectionKey;
  readonly value: T;
  readonly effective_from: string;
  readonly set_by: string | null;
  /** Whether the programme set it itself. */
  readonly own: boolean;
}

const STANDING = `select distinct on (s.key) s.id, s.key, s.value, s.effective_from, u.name as set_by, s.programme_id is not null as own
  from selection_setting s left join user_account u on u.id = s.set_by
  where (s.programme_id = $1 or s.programme_id is null) and s.effective_from <= $2
  order by s.key, s.programme_id nulls last, s.effective_from desc, s.set_at desc`;

const standing = (q: Queryable, programmeId: string, on: LocalDate): Promise<SelectionSettingRow[]> =>
  q.query(STANDING, [programmeId, on.iso]);

/** How long a referee should know somebody, in months. */
export async function knownMonthsAsked(q: Queryable, programmeId: string, on: LocalDate): Promise<number> {
  const rows = await standing(q, programmeId, on);
  return Number(rows.find(({ key }) => key === 'referee-known-months')?.value ?? 12);
}

/** Questions as they were asked for; null where the programme never had them. */
export async function questionsBehind(
  q: Queryable,
  programmeId: string,
  settingId: string,
  key: SelectionList,
): Promise<readonly string[] | null> {
  const [row] = await q.query<{ value: string[] }[]>(
    `select value from selection_setting where id = $1 and key = $2 and (programme_id = $3 or programme_id is null)`,
    [settingId, key, programmeId],
  );
  return row?.value ?? null;
}

@Injectable()
export class SelectionSettingReads {
  constructor(private readonly source: DataSource) {}

  inForce(programmeId: string, on: LocalDate): Promise<SelectionSettingRow[]> {
    return standing(this.source, programmeId, on);
  }

  async questions(
    programmeId: string,
    key: SelectionList,
    on: LocalDate,
  ): Promise<SelectionSettingRow<string[]>> {
    const row = (await this.inForce(programmeId, on)).find(each => each.key === key);
    if (!row) throw new Error(`no ${key} were laid down`);
    return row as SelectionSettingRow<string[]>;
  }

  /** What the programme itself said for a key, for those who manage it; the newest first. */
  history(actor: Actor, programmeId: string, key: SelectionKey): Promise<SelectionSettingRow[]> {
    return this.source.query(
      `select s.id, s.key, s.value, s.effective_from, u.name as set_by, true as own from selection_setting s left join user_account u on u.id = s.set_by
       where s.programme_id = $1 and s.programme_id = any($2) and s.key = $3 order by s.effective_from desc, s.set_at desc limit 20`,
      [programmeId, programmesWith(actor, 'manager'), key],
    );
  }
}
