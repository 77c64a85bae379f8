import type { Queryable } from '#kernel';
import { limitInWords } from './limit.js';
import { fallbackKey } from './limits-in-force.js';
import type { Facts, Reading } from './occurrence.js';
import type { ClockedRule, Rule } from './rule.js';
import { Statement } from './statement.js';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What the rule reads, uninterpreted: the relations themselves, for the programmes asked for. */
export async function facts(q: Queryable, rule: Rule, reading: Reading): Promise<Facts> {
  const st = new Statement(reading);
  const named = Object.entries(relationsOf(st, rule, reading));
  const lists = named.map(
    ([name, text]) => `(select coalesce(jsonb_agg(to_jsonb(r) order by to_jsonb(r)::text), '[]')
    from (${text}) r) as ${name}`,
  );
  const [relations] = await q.query<Record<string, Rows>[]>(`select ${lists.join(', ')}`, st.values);
  return {
    rule: rule.key,
    shape: rule.shape,
    asOf: reading.asOf.iso,
    declared: declared(rule),
    relations: relations ?? {},
  };
}

function relationsOf(st: Statement, rule: Rule, reading: Reading): Record<string, string> {
  const key = st.bind(rule.key, 'text');
  const asked = `(f.programme_id = any(${st.programmes}) or f.programme_id is null)
    ${reading.subjectId ? `and f.subject_id = ${st.bind(reading.subjectId, 'uuid')}` : ''}`;
  const scope = `select f.* from (${st.render(scopeOf(rule))}) f where ${asked}`;
  const among = (relation: string) =>
    `select e.* from (${relation}) e where e.subject_id in (select subject_id from (${scope}) s)`;
  const programmes = {
    programmes: `select id, key, nation, lead_id from programme where id = any(${st.programmes})`,
  };
  const waivers = among(
    `select subject_id, opened_on, waived_on, waived_by, reason, recorded_at from rule_waiver where rule = ${key}`,
  );
  if (rule.shape === 'gate') {
    const overrides = among(`select subject_id, step_id, overridden_on, overridden_by, reason, recorded_at
      from gate_override where rule = ${key}`);
    return { ...programmes, steps: scope, met: among(st.render(rule.met)), waivers, overrides };
  }
  const clocked = clockedRelations(st, rule, among);
  if (rule.shape !== 'recurring') return { ...programmes, triggers: scope, ...clocked, waivers };
  return { ...programmes, subjects: scope, spells: among(st.render(rule.while)), ...clocked, waivers };
}

function clockedRelations(
  st: Statement,
  rule: ClockedRule,
  among: (relation: string) => string,
): Record<string, string> {
  const keys = st.bind([rule.key, fallbackKey(rule)], 'text[]');
  const after = rule.shape === 'by-count' ? rule.after : null;
  return {
    events: among(st.render(rule.done)),
    ...(after
      ? { first_triggers: among(st.render(after.trigger)), first_events: among(st.render(after.done)) }
      : {}),
    programme_limits: `select rule, programme_id, months, days, working_days, notice_days, effective_from, set_at
      from limit_setting where rule = any(${keys}) and programme_id = any(${st.programmes})`,
    ...(rule.ownLimit ? { own_limits: among(st.render(rule.ownLimit)) } : {}),
    ...(rule.stilled ? { pauses: among(st.render(rule.stilled)) } : {}),
  };
}

function scopeOf(rule: Rule) {
  if (rule.shape === 'recurring') return rule.of;
  return rule.shape === 'gate' ? rule.steps : rule.trigger;
}

function declared(rule: Rule): Record<string, unknown> {
  if (rule.shape === 'gate') return { before: rule.before, needs: rule.needs };
  const { notice, topics, sides } = rule;
  const shared = { limit: limitInWords(rule.limit), notice, topics, sides };
  if (rule.shape === 'by-count') return { ...shared, count: rule.count, after: rule.after?.key ?? null };
  const lead = rule.lead && limitInWords(rule.lead);
  return rule.shape === 'recurring' ? { ...shared, lead } : { ...shared, lead, countsBack: rule.countsBack };
}
