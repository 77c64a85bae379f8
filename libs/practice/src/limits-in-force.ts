import type { Limit } from './limit.js';
import type { Reading } from './occurrence.js';
import type { ClockedRule } from './rule.js';
import { moved, narrowed } from './scope.js';
import type { Statement } from './statement.js';

/** How a statement finds the limit of each clock `c`. See docs/adr/0004. */
export interface LimitsInForce {
  readonly relations: readonly string[];
  readonly joins: string;
  /** months, days, working_days that judged it. */
  readonly columns: string;
  readonly due: string;
  readonly notice: string;
}

/** The framework's figure if there is one; else the subject's own, the programme's setting (for due work), the default. */
export function limitsInForce(st: Statement, rule: ClockedRule, reading: Reading): LimitsInForce {
  const sign = rule.shape !== 'by-count' && rule.shape !== 'recurring' && rule.countsBack ? '-' : '+';
  if (reading.limit) return fixed(reading.limit, sign, rule.notice);
  const programme = (reading.judgedBy ?? 'programme') === 'programme';
  if (!programme && !rule.ownLimit) return fixed(rule.limit, sign, rule.notice);
  const own = rule.ownLimit
    ? ownLimit(st.render(rule.ownLimit), narrowed(reading, 'subject_id', 'clock'))
    : NONE;
  const set = programme ? setting(st, rule.key, 'setting') : NONE;
  const counted = `case when l.months is not null then (c.base_on ${sign} make_interval(months => l.months))::date
    when l.days is not null then c.base_on ${sign} l.days
    else plus_working_days(c.base_on, ${sign}l.working_days, c.nation) end`;
  const fallback = programme && rule.shape === 'by-count' ? setting(st, fallbackKey(rule), 'fallback') : NONE;
  return {
    relations: [
      ...own.relations,
      ...set.relations,
      ...fallback.relations,
      ...(programme ? [notice(st, rule)] : []),
    ],
    joins: `${own.joins} ${set.joins} ${fallback.joins}
      ${programme ? 'left join notice on notice.programme_id = c.programme_id' : ''}
      cross join lateral (select ${chosen(rule, own.joins !== '', set.joins !== '')}) l`,
    columns: 'l.months, l.days, l.working_days',
    due: fallback === NONE ? capped(counted) : orFallback(capped(counted)),
    notice: programme ? `coalesce(notice.notice_days, ${rule.notice})` : String(rule.notice),
  };
}

/** The setting of a programme's addition to a by-count rule: "or so long after the first, if it has not come to N". */
export const fallbackKey = (rule: { readonly key: string }): string => `${rule.key}/fallback`;

const NONE: Pick<LimitsInForce, 'relations' | 'joins'> = { relations: [], joins: '' };

const capped = (due: string) => `least(${due}, c.cap_on)`;

function fixed(limit: Limit, sign: '+' | '-', noticeDays: number): LimitsInForce {
  return {
    relations: [],
    joins: '',
    columns: `${limit.months ?? 'null'}::int as months, ${limit.days ?? 'null'}::int as days,
      ${limit.workingDays ?? 'null'}::int as working_days`,
    due: capped(moved('c.base_on', limit, sign, 'c.nation')),
    notice: String(noticeDays),
  };
}

function ownLimit(relation: string, narrow: string): Pick<LimitsInForce, 'relations' | 'joins'> {
  const from = `coalesce(effective_from, '-infinity'::date)`;
  return {
    relations: [
      `own as (select subject_id, months, days, ${from} as from_on, lead(${from}, 1, 'infinity'::date)
          over (partition by subject_id order by ${from}, months, days) as until_on
        from (${relation}) o where (months is not null or days is not null) ${narrow})`,
    ],
    joins: `left join own on own.subject_id = c.subject_id and c.opened_on >= own.from_on and c.opened_on < own.until_on`,
  };
}

/** A setting without a figure ends what was set before it. */
function setting(st: Statement, key: string, name: string): Pick<LimitsInForce, 'relations' | 'joins'> {
  return {
    relations: [
      `${name} as (select programme_id, months, days, working_days, effective_from as from_on,
          lead(effective_from, 1, 'infinity'::date) over (partition by programme_id order by effective_from) as until_on
        from limit_setting where rule = ${st.bind(key, 'text')} and programme_id = any(${st.programmes})
          and ${st.writtenBy('set_at')})`,
    ],
    joins: `left join ${name} on ${name}.programme_id = c.programme_id
      and c.opened_on >= ${name}.from_on and c.opened_on < ${name}.until_on
      and num_nonnulls(${name}.months, ${name}.days, ${name}.working_days) = 1`,
  };
}

/** Notice is for reminders that are still to come, so it is the one in force on the day, not when the clock opened. */
function notice(st: Statement, rule: ClockedRule): string {
  return `notice as (select distinct on (programme_id) programme_id, notice_days from limit_setting
    where rule = ${st.bind(rule.key, 'text')} and notice_days is not null and effective_from <= ${st.asOf}
      and ${st.writtenBy('set_at')} order by programme_id, effective_from desc)`;
}

function chosen(rule: ClockedRule, own: boolean, set: boolean): string {
  const unit = (name: 'months' | 'days' | 'working_days', standard: number | undefined) => {
    const ownUnit = name === 'working_days' ? 'null' : `own.${name}`;
    return `case ${own ? `when own.subject_id is not null then ${ownUnit}` : ''}
      ${set ? `when setting.programme_id is not null then setting.${name}` : ''} else ${standard ?? 'null'}::int end as ${name}`;
  };
  const { months, days, workingDays } = rule.limit;
  return [unit('months', months), unit('days', days), unit('working_days', workingDays)].join(', ');
}

function orFallback(due: string): string {
  const on = `case when fallback.months is not null then (c.opened_on + make_interval(months => fallback.months))::date
    when fallback.days is not null then c.opened_on + fallback.days
    else plus_working_days(c.opened_on, fallback.working_days, c.nation) end`;
  return `case when fallback.programme_id is not null and (c.base_on is null or c.base_on > ${on}) then ${on} else ${due} end`;
}
