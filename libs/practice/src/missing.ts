import type { LocalDate, Queryable } from '#kernel';
import type { Missing } from './occurrence.js';
import type { Gate, StepGate } from './rule.js';
import { Statement } from './statement.js';

interface NeedOf {
  readonly place: number;
  readonly subject_id: string;
}

interface NeedRow {
  readonly place: number;
  readonly so_far: string | null;
  readonly lacking: readonly { readonly lacking: string; readonly mend_id: string }[] | null;
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
    const lacking = need.lacks
      ? `(select jsonb_agg(to_jsonb(l) order by l.lacking) from (${st.render(need.lacks.relation)}) l where l.subject_id = ${subject})`
      : 'null::jsonb';
    return `select ${st.bind(place, 'int')} as place, ${soFar} as so_far, ${lacking} as lacking where not exists (
      select 1 from (${st.render(need.met)}) m where m.subject_id = ${subject}
        and m.met_on <= ${st.asOf} and coalesce(m.met_until >= ${st.asOf}, true))`;
  });
  if (needs.length === 0) return [];
  const rows = await q.query<NeedRow[]>(`${needs.join(' union all ')} order by place`, st.values);
  return rows.flatMap(row => {
    const need = step.needs[row.place];
    return need ? wordsOf(need, row, subjectId) : [];
  });
}

/** What has to be there first, and then the need itself where there is something of it to supply already. */
function wordsOf(need: Gate, row: NeedRow, subjectId: string): Missing[] {
  const { key: rule, overridable, lacks } = need;
  const first = (row.lacking ?? []).flatMap(({ lacking, mend_id }) =>
    lacks ? [{ rule, overridable, text: `Needs ${lacking}`, href: lacks.mend(mend_id) }] : [],
  );
  if (first.length && !row.so_far) return first;
  const text = `Needs ${need.needs}${row.so_far ? ` (${row.so_far})` : ''}`;
  return [...first, { rule, overridable, text, href: need.mend(subjectId) }];
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
