import type { Queryable } from '#kernel';
import { kept } from '#platform';
import { judged } from './judged.js';
import type { DueCount, DueRow, DueWork, DueWorkAsk, Reading } from './occurrence.js';
import { OCCURRENCE_COLUMNS, occurrenceOf, type OccurrenceRow } from './row.js';
import type { Rule } from './rule.js';
import { Statement } from './statement.js';

interface Figures {
  readonly overdue: number;
  readonly due_soon: number;
}
type DueRecord = Figures & OccurrenceRow & { readonly place: number; readonly days_late: number };
/** Beside the figures there is no row where the page is empty. */
type Answer = DueRecord | (Figures & { readonly place: null });

/**
 * What is overdue and due soon by the programmes' own limits; paused subjects are left out. The figures are of the
 * whole list, whichever rows of it are asked for: one statement counts and cuts, so that no page carries the list.
 */
export async function dueWork(
  q: Queryable,
  rules: readonly Rule[],
  reading: Reading,
  ask: DueWorkAsk = {},
): Promise<DueWork> {
  if (rules.length === 0) return { rows: [], overdue: 0, dueSoon: 0 };
  const { text, values } = dueWorkStatement(rules, reading, ask);
  const answers = await q.query<Answer[]>(ask.often ? kept(text) : text, values);
  const rows = answers.flatMap(answer => (answer.place === null ? [] : dueRow(rules, answer)));
  return { rows, overdue: answers[0]?.overdue ?? 0, dueSoon: answers[0]?.due_soon ?? 0 };
}

/** The one statement, for `explain` and the benchmark. */
export function dueWorkStatement(
  rules: readonly Rule[],
  reading: Reading,
  ask: DueWorkAsk,
): { text: string; values: unknown[] } {
  const st = new Statement(reading);
  const order = ask.groups
    ? 'part, due_on, subject_id, place, opened_on'
    : 'harm, due_on, place, subject_id, opened_on';
  const text = `with ${listed(st, rules, reading, ask)}, figures as (select ${FIGURES} from list)
    select f.*, r.* from figures f left join lateral (
      select * from list where coalesce(state = ${st.bind(ask.state ?? null, 'text')}, true) order by ${order}
      limit ${st.bind(ask.limit ?? null, 'bigint')} offset ${st.bind(ask.offset ?? 0, 'bigint')}) r on true
    order by ${order}`;
  return { text, values: st.values };
}

/** How much is overdue and due soon on the list of each worker: no row of it leaves the database. */
export async function dueCounts(
  q: Queryable,
  rules: readonly Rule[],
  reading: Reading,
  ask: Pick<DueWorkAsk, 'together' | 'byForm'> = {},
): Promise<DueCount[]> {
  const st = new Statement(reading);
  const rows = await q.query<(Figures & { readonly worker_id: string })[]>(
    `with ${listed(st, rules, reading, ask)}
     select owner_id as worker_id, ${FIGURES} from list where owner_id is not null group by owner_id order by owner_id`,
    st.values,
  );
  return rows.map(({ worker_id, overdue, due_soon }) => ({
    workerId: worker_id,
    overdue,
    dueSoon: due_soon,
  }));
}

const count = (state: string) => `count(*) filter (where state = '${state}')::int`;
const FIGURES = `${count('overdue')} as overdue, ${count('due-soon')} as due_soon`;

/** `list`: what is due, each thing once. */
function listed(st: Statement, rules: readonly Rule[], reading: Reading, ask: DueWorkAsk): string {
  const lists = rules.map((rule, place) => dueList(st, rule, place, reading, ask));
  return `due as materialized (${lists.join(' union all ')}),
    list as (${onceEach(st, rules, ask)})`;
}

function dueList(
  st: Statement,
  rule: Rule,
  place: number,
  reading: Reading,
  { groups = [] }: DueWorkAsk,
): string {
  const part = groups.findIndex(keys => keys.includes(rule.key));
  return `(select ${st.bind(place, 'int')} as place, ${st.bind(part < 0 ? groups.length : part, 'int')} as part,
      ${st.bind(rule.harm, 'int')} as harm, ${st.asOf} - due_on as days_late, ${OCCURRENCE_COLUMNS}
    from (${judged(st, rule, { ...reading, openOnly: true })}) o where state in ('overdue', 'due-soon') and not stilled)`;
}

/** Of what one act answers together, the more pressing row stands for all; the rule named first where they tie. */
function onceEach(
  st: Statement,
  rules: readonly Rule[],
  { together = [], byForm = [] }: Pick<DueWorkAsk, 'together' | 'byForm'>,
): string {
  const placesOf = (keys: readonly string[]) =>
    keys.map(key => rules.findIndex(rule => rule.key === key)).filter(place => place >= 0);
  const [alike, forms] = [placesOf(together), placesOf(byForm)];
  const parts = [
    alike.length > 1 && {
      places: alike,
      rows: (list: string) => `select distinct on (subject_id) * from due where place = any(${list})
        order by subject_id, due_on, array_position(${list}, place)`,
    },
    forms.length > 0 && {
      places: forms,
      rows: (list: string) => `select distinct on (place, mend_id) * from due where place = any(${list})
        order by place, mend_id, due_on, subject_id`,
    },
  ].flatMap(part => part || []);
  if (!parts.length) return 'select * from due';
  const rest = st.bind(
    parts.flatMap(({ places }) => places),
    'int[]',
  );
  return [
    `select * from due where place <> all(${rest})`,
    ...parts.map(({ places, rows }) => `(${rows(st.bind(places, 'int[]'))})`),
  ].join(' union all ');
}

function dueRow(rules: readonly Rule[], record: DueRecord): DueRow[] {
  const rule = rules[record.place];
  if (!rule) return [];
  const occurrence = occurrenceOf(rule, record, undefined);
  return [{ ...occurrence, title: rule.title, href: rule.mend(record.mend_id), daysLate: record.days_late }];
}
