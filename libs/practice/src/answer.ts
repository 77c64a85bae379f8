import type { ClockReading } from './occurrence.js';
import type { ClockedRule } from './rule.js';
import type { Statement } from './statement.js';

/** `answer`: the first whole event of each row of `scope`; where several sides are needed, the day of the last of them. */
export function firstAnswer(st: Statement, rule: ClockedRule, { openOnly }: ClockReading): string {
  const first = rule.sides.length > 0 ? bySide(st, rule) : FIRST;
  return `select s.n as id, s.n, f.done_on, f.done_ref, f.sides, '-infinity'::date as counts_from
    from scope s left join (${first}) f on f.n = s.n ${openOnly ? 'where f.done_on is null' : ''}`;
}

const FIRST = `select distinct on (n) n, done_on, done_ref, null::jsonb as sides
  from seen where whole order by n, done_on, done_ref`;

function bySide(st: Statement, rule: ClockedRule): string {
  const sides = st.bind(rule.sides, 'text[]');
  return `select n, case when count(*) = cardinality(${sides}) then max(done_on) end as done_on,
      case when count(*) = cardinality(${sides}) then (array_agg(done_ref order by done_on desc, side))[1] end as done_ref,
      jsonb_object_agg(side, jsonb_build_array(done_on, done_ref)) as sides
    from (select distinct on (n, side) n, side, done_on, done_ref from seen
      where whole and side = any(${sides}) order by n, side, done_on, done_ref) each_side
    group by n`;
}
