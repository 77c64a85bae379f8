import {
  byCount,
  gate,
  recorded,
  recurring,
  sql,
  standing,
  within,
  type ClockedRule,
  type Gate,
} from '#practice';
import type { Trial } from './oracle/history.js';

const relations = {
  of: sql`select distinct s.subject_id, s.programme_id, s.owner_id from scratch_spell s`,
  while: sql`select s.subject_id, s.started_on, s.ended_on from scratch_spell s where ${recorded('s')}`,
  done: sql`select e.subject_id, e.done_on, e.done_ref, e.topics, e.side from scratch_event e where ${standing('e')}`,
  ownLimit: sql`select o.subject_id, o.effective_from, o.months, o.days from scratch_own o`,
  stilled: sql`select p.subject_id, p.started_on, p.ended_on from scratch_pause p`,
};
const triggered = (
  kind: string,
) => sql`select t.subject_id, t.programme_id, t.owner_id, t.happened_on, t.known_on, t.closed_on
  from scratch_trigger t where t.kind = ${kind} and ${recorded('t')}`;

const declared = (trial: Trial) => ({
  key: trial.key,
  title: trial.key,
  subject: 'document' as const,
  declaredIn: 'test/practice/scratch-rules.ts',
  mend: (id: string) => `/${id}`,
  done: relations.done,
  limit: trial.limit,
  notice: trial.notice,
  lead: trial.lead ?? null,
  topics: trial.topics ?? [],
  sides: trial.sides ?? [],
  ownLimit: trial.ownLimit ? relations.ownLimit : null,
  stilled: trial.stilled ? relations.stilled : null,
});

export const recurringRule = (trial: Trial): ClockedRule =>
  recurring({ ...declared(trial), every: trial.limit, of: relations.of, while: relations.while });
export const withinRule = (trial: Trial): ClockedRule =>
  within({ ...declared(trial), trigger: triggered('main'), countsBack: trial.countsBack ?? false });
export const byCountRule = (trial: Trial): ClockedRule => {
  const first = within({
    ...declared({ ...trial, key: `${trial.key}-first`, topics: [] }),
    trigger: triggered('first'),
  });
  return byCount({
    ...declared(trial),
    trigger: triggered('main'),
    count: trial.count ?? 1,
    after: trial.after ? first : null,
  });
};
export const gateRule = (trial: Trial): Gate =>
  gate({
    ...declared(trial),
    before: 'match-proposed',
    needs: 'it',
    steps: sql`select s.step_id, s.subject_id, s.programme_id, s.owner_id, s.happened_on, s.closed_on from scratch_step s where ${recorded('s')}`,
    met: sql`select m.subject_id, m.met_on, m.met_until, m.met_ref from scratch_met m`,
  });
