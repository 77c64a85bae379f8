import type { Limit } from './limit.js';
import type { ClockReading, Reading } from './occurrence.js';
import type { ClockedRule, Rule } from './rule.js';
import type { Sql } from './sql.js';
import type { Statement } from './statement.js';

/**
 * A relation cut down to what is asked for, with the worker who has to see to it. Cut before anything is ranked or
 * made distinct, because no planner carries an owner through a window.
 */
export function asked(st: Statement, rule: Rule, relation: Sql, reading: Reading): string {
  // Only a document may belong to the whole organisation.
  const everywhere = rule.subject === 'document' ? 'or r.programme_id is null' : '';
  return `select r.*, coalesce(r.owner_id, p.lead_id) as worker_id, coalesce(p.nation, 'england-and-wales') as nation
    from (${st.render(relation)}) r left join programme p on p.id = r.programme_id
    where (r.programme_id = any(${st.programmes}) ${everywhere})
      ${reading.subjectId ? `and r.subject_id = ${st.bind(reading.subjectId, 'uuid')}` : ''}
      ${reading.mendId && rule.mendsElsewhere ? `and r.mend_id = ${st.bind(reading.mendId, 'uuid')}` : ''}
      ${reading.ownerId ? `and ${ownedBy(st.bind(reading.ownerId, 'uuid'))}` : ''}`;
}

/** Said without `coalesce`, which no index answers. */
const ownedBy = (owner: string) => `(r.owner_id = ${owner} or r.owner_id is null
  and r.programme_id = any(array(select led.id from programme led where led.lead_id = ${owner})))`;

/** Of triggers, those that ask for something still. */
export const running = (st: Statement, { openOnly }: ClockReading, alias: string): string =>
  openOnly ? `and (${alias}.closed_on is null or ${alias}.closed_on > ${st.asOf})` : '';

/** `scope`: a row for each thing that the rule applies to. */
export function scope(rule: Rule, relation: string, columns: string): string {
  return `select row_number() over () as n, s.subject_id, s.programme_id, s.worker_id as owner_id, s.nation,
      ${rule.mendsElsewhere ? 's.mend_id' : 's.subject_id'} as mend_id, ${columns} from (${relation}) s`;
}

/** `seen`: the events of each row of `scope`, and whether each is whole. */
export function seen(st: Statement, rule: ClockedRule, reading: Reading, when: string): string {
  return `select s.n, e.done_on, e.done_ref::text as done_ref, ${whole(st, rule, reading)} as whole
      ${rule.topics.length > 0 ? ', e.topics' : ''} ${rule.sides.length > 0 ? ', e.side' : ''}
    from scope s join (${st.render(rule.done)}) e on e.subject_id = s.subject_id and ${when}
      ${narrowed(reading, 'e.subject_id', 'scope')}`;
}

/** `partial`: the last record of each answer that covered only some of the topics. */
export function partial(rule: ClockedRule): string {
  if (rule.topics.length === 0)
    return `select null::bigint as id, null::date as partial_on, null::text as partial_ref, null::text[] as covered where false`;
  return `select distinct on (a.id) a.id, e.done_on as partial_on, e.done_ref as partial_ref, e.topics as covered
    from answer a join seen e on e.n = a.n and e.done_on >= a.counts_from and (a.done_on is null or e.done_on < a.done_on)
    where not e.whole order by a.id, e.done_on desc, e.done_ref`;
}

/** A day moved by a limit, onward or back. */
export function moved(day: string, limit: Limit, sign: '+' | '-', nation: string): string {
  if (limit.months !== undefined) return `(${day} ${sign} make_interval(months => ${limit.months}))::date`;
  if (limit.days !== undefined) return `(${day} ${sign} ${limit.days})`;
  return `plus_working_days(${day}, ${sign}${limit.workingDays}, ${nation})`;
}

function whole(st: Statement, rule: ClockedRule, reading: Reading): string {
  if (reading.topic !== undefined) return `${st.bind(reading.topic, 'text')} = any(e.topics)`;
  return rule.topics.length > 0 ? `e.topics @> ${st.bind(rule.topics, 'text[]')}` : 'true';
}

/** The join says the same; but only with a list does the planner walk the index of a large table for a few subjects. */
export function narrowed(reading: Reading, column: string, list: string): string {
  return reading.subjectId || reading.ownerId
    ? `and ${column} = any(array(select distinct subject_id from ${list}))`
    : '';
}
