import type { LocalDate, Queryable } from '#kernel';
import type { Missing } from './occurrence.js';
import type { StepGate } from './rule.js';
import { Statement } from './statement.js';

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
    return need ? [{ rule: need.key, text, href: need.mend(subjectId) }] : [];
  });
}
