import type { Queryable } from '#kernel';
import { isKept } from '#platform';
import type { Sizes } from './load-history.js';
import type { Statement } from './statements.js';

/** A step of a query plan, as PostgreSQL tells it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly Plan: PlanNode;
  readonly 'Execution Time'?: number;
}

/** Above this a table may not be read as a whole to show a page. */
const LARGE = 10_000;

/** By running it; by the values given; or, as a kept plan is made, for values that nobody knows yet. */
type How = 'run' | 'values' | 'any values';

const OPTIONS: Record<How, string> = {
  run: 'analyze, timing off, format json',
  values: 'format json',
  'any values': 'generic_plan, format json',
};

export async function explain(
  q: Queryable,
  { text, values }: Statement,
  how: How,
): Promise<{ plan: PlanNode; time: number }> {
  const asked = `explain (${OPTIONS[how]}) ${text}`;
  const [row] = await q.query<{ 'QUERY PLAN': Explained[] }[]>(
    asked,
    ...(how === 'any values' ? [] : [values]),
  );
  const told = row?.['QUERY PLAN'][0];
  if (!told) throw new Error('The database gave no plan.');
  return { plan: told.Plan, time: told['Execution Time'] ?? 0 };
}

/** What stands in the way of a page that must stay quick: the tables that a statement of it reads whole. */
export async function wholeTablesOf(q: Queryable, statement: Statement, sizes: Sizes): Promise<string[]> {
  const ways: How[] = isKept(statement.text) ? ['values', 'any values'] : ['values'];
  const found: string[] = [];
  for (const way of ways) found.push(...wholeTables((await explain(q, statement, way)).plan, sizes));
  return [...new Set(found)];
}

const nodes = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const reads = (node: PlanNode): boolean =>
  node['Relation Name'] !== undefined && / Scan$/.test(node['Node Type']);

/** What the scans gave up, those that a filter turned away left out. */
export const rowsRead = (plan: PlanNode): number =>
  nodes(plan)
    .filter(reads)
    .reduce((sum, node) => sum + (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1), 0);

/** The large tables that a plan reads from one end to the other: by themselves, or along an index without a condition. */
export function wholeTables(plan: PlanNode, sizes: Sizes): string[] {
  const whole = (node: PlanNode): boolean =>
    node['Node Type'] === 'Seq Scan' ||
    (/^Index (Only )?Scan$/.test(node['Node Type']) && node['Index Cond'] === undefined);
  const found = nodes(plan)
    .filter(reads)
    .filter(whole)
    .flatMap(node => node['Relation Name'] ?? [])
    .filter(table => (sizes[table] ?? 0) > LARGE);
  return [...new Set(found)];
}
