import type { LocalDate, Queryable } from '#kernel';
import type { Missing } from './occurrence.js';
import type { StepGate } from './rule.js';
import { Statement } from './statement.js';

interface NeedOf {
  readonly place: number;
  readonly subject_id: string;
}

interface NeedRow {
  readonly place: number;
  readonly so_far: string | null;
}

/** Everything that still stops a step for one subject on a day; empty means that nothing does. */
export async function missing(
  q: Queryable,
  step: StepGate,
  subjectId: string,
  on: LocalDate,
): Promise<Missing[]> {
  const st = new Statement({ programmeIds: [], asOf: on });
  const subject = st.bind(subjectId, 'uuid');
  const needs = step.needs.map((need, place) => {
    const soFar = need.soFar
      ? `(select f.so_far from (${st.render(need.soFar)}) f where f.subject_id = ${subject})`
      : 'null::text';
    return `select ${st.bind(place, 'int')} as place, ${soFar} as so_far where not exists (
      select 1 from (${st.render(need.met)}) m where m.subject_id = ${subject}
        and m.met_on <= ${st.asOf} and coalesce(m.met_until >= ${st.asOf}, true))`;
  });
  if (needs.length === 0) return [];
  const rows = await q.query<NeedRow[]>(`${needs.join(' union all ')} order by place`, st.values);
  return rows.flatMap(row => {
    const need = step.needs[row.place];
    const text = `Needs ${need?.needs}${row.so_far ? ` (${row.so_far})` : ''}`;
    return need ? [{ rule: need.key, text, href: need.mend(subjectId), overridable: need.overridable }] : [];
  });
}

/** What still stops a step for each of some subjects on a day, in the words of the needs; who lacks nothing is left out. */
export async function missingOfEach(
  q: Queryable,
  step: StepGate,
  subjectIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const st = new Statement({ programmeIds: [], asOf: on });
  const subjects = st.bind(subjectIds, 'uuid[]');
  const needs = step.needs.map(
    (
      need,
      place,
    ) => `select ${st.bind(place, 'int')} as place, s.subject_id from unnest(${subjects}) s(subject_id)
      where s.subject_id not in (select m.subject_id from (${st.render(need.met)}) m
        where m.subject_id = any(${subjects}) and m.met_on <= ${st.asOf} and coalesce(m.met_until >= ${st.asOf}, true))`,
  );
  const lacking = new Map<string, string[]>();
  if (!needs.length || !subjectIds.length) return lacking;
  const rows = await q.query<NeedOf[]>(`${needs.join(' union all ')} order by place`, st.values);
  for (const { place, subject_id } of rows) {
    const words = step.needs[place]?.needs;
    if (words) lacking.set(subject_id, [...(lacking.get(subject_id) ?? []), words]);
  }
  return lacking;
}
