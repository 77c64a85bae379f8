import { asOf, sql, type Sql } from './sql.js';

/**
 * Spells out of dated periods (subject_id, started_on, ended_on, counts): neighbours that count are one spell, and
 * any period between them that does not count ends it. Not `range_agg`: a pause from one day to the next would
 * touch on both sides and vanish, and a period that begins tomorrow would keep today's open. A pause that ended on
 * the day it began was none.
 */
export const spellsOf = (periods: Sql): Sql => sql`
  select subject_id, min(started_on) as started_on,
    case when bool_or(ended_on is null) then null else max(ended_on) end as ended_on
  from (
    select n.*, sum(case when n.follows then 0 else 1 end) over (
      partition by subject_id order by started_on, ended_on nulls last) as spell
    from (
      select k.*, lag(counts) over ordered and started_on <= lag(ended_on) over ordered + 1 as follows
      from (
        select p.subject_id, p.started_on, case when p.ended_on <= ${asOf} then p.ended_on end as ended_on, p.counts
        from (${periods}) p
        where p.started_on <= ${asOf} and (p.counts or p.ended_on is distinct from p.started_on)) k
      window ordered as (partition by subject_id order by started_on, ended_on nulls last)) n) spelled
  where counts group by subject_id, spell`;
