import type { LocalDate, Queryable } from '#kernel';
import type { Limit } from './limit.js';
import { fallbackKey } from './limits-in-force.js';
import type { ClockedRule, Rule } from './rule.js';

/** A dated setting of a programme. */
export interface LimitSetting {
  /** Null where the programme has none of its own from that day on. */
  readonly limit: Limit | null;
  readonly noticeDays: number | null;
  readonly from: string;
  readonly setBy: string | null;
}

/** The limits of one rule in one programme, on a day. */
export interface ProgrammeLimit {
  readonly rule: ClockedRule;
  /** What makes due work of clocks that open on this day. */
  readonly inForce: Limit;
  readonly noticeDays: number;
  readonly setting: LimitSetting | null;
  readonly ahead: readonly LimitSetting[];
  readonly fallback: (LimitSetting & { readonly limit: Limit }) | null;
  readonly fallbackAhead: readonly LimitSetting[];
}

interface SettingRow {
  readonly rule: string;
  readonly months: number | null;
  readonly days: number | null;
  readonly working_days: number | null;
  readonly notice_days: number | null;
  readonly effective_from: string;
  readonly set_by: string | null;
}

/** For the settings page: each rule with a clock, what is in force, and what has been set for later. */
export async function programmeLimits(
  q: Queryable,
  rules: readonly Rule[],
  programmeId: string,
  on: LocalDate,
): Promise<ProgrammeLimit[]> {
  const rows = await q.query<SettingRow[]>(
    `select s.rule, s.months, s.days, s.working_days, s.notice_days, s.effective_from, u.name as set_by
     from limit_setting s left join user_account u on u.id = s.set_by
     where s.programme_id = $1 order by s.effective_from desc`,
    [programmeId],
  );
  return rules.filter(rule => rule.shape !== 'gate').map(rule => limitOn(rule, rows, on));
}

/** A change as the audit keeps it. */
export interface LimitHistoryRow {
  readonly at: Date;
  readonly by: string;
  readonly rule: string;
  /** In words; null where the programme's own was taken away. */
  readonly limit: string | null;
  readonly noticeDays: number | null;
  readonly from: string;
}

/** Every change that was made, the newest first: of two for one day both, where the settings keep the last. */
export function limitHistory(
  q: Queryable,
  programmeId: string,
  rule: ClockedRule,
): Promise<LimitHistoryRow[]> {
  return q.query<LimitHistoryRow[]>(
    `select at, actor_name as by, after ->> 'rule' as rule, after ->> 'limit' as limit,
       (after ->> 'noticeDays')::int as "noticeDays", after ->> 'from' as from
     from audit_entry where subject_id = $1 and act in ('limit.set', 'limit.end') and after ->> 'rule' = any($2)
     order by seq desc limit 100`,
    [programmeId, [rule.key, fallbackKey(rule)]],
  );
}

function limitOn(rule: ClockedRule, rows: readonly SettingRow[], on: LocalDate): ProgrammeLimit {
  const own = rows.filter(row => row.rule === rule.key);
  const past = own.filter(row => row.effective_from <= on.iso);
  const fallbacks = rows.filter(row => row.rule === fallbackKey(rule));
  const fallback = fallbacks.find(row => row.effective_from <= on.iso);
  const setting = past[0] ? settingOf(past[0]) : null;
  return {
    rule,
    inForce: setting?.limit ?? rule.limit,
    noticeDays: past.find(row => row.notice_days !== null)?.notice_days ?? rule.notice,
    setting,
    ahead: aheadOf(own, on),
    fallbackAhead: aheadOf(fallbacks, on),
    fallback: fallback ? withFigure(settingOf(fallback)) : null,
  };
}

const aheadOf = (rows: readonly SettingRow[], on: LocalDate): LimitSetting[] =>
  rows
    .filter(row => row.effective_from > on.iso)
    .map(settingOf)
    .reverse();

const withFigure = (setting: LimitSetting): ProgrammeLimit['fallback'] =>
  setting.limit ? { ...setting, limit: setting.limit } : null;

const settingOf = (row: SettingRow): LimitSetting => ({
  limit: figureOf(row),
  noticeDays: row.notice_days,
  from: row.effective_from,
  setBy: row.set_by,
});

function figureOf({ months, days, working_days: workingDays }: SettingRow): Limit | null {
  if (months !== null) return { months };
  if (days !== null) return { days };
  return workingDays === null ? null : { workingDays };
}
