import type { DataSource } from 'typeorm';
import { ruleBook } from '#evidence';
import type { LocalDate } from '#kernel';
import { occurrencesStatement } from '#practice';
import { explain, type PlanNode, rowsRead } from './plans.js';

export interface RuleFigures {
  readonly rule: string;
  readonly occurrences: number;
  readonly milliseconds: number;
  readonly rowsRead: number;
}

const TIMES = 3;

/** Each rule over every case there is: the middle of three runs, and how many rows its scans gave up. */
export async function measureRules(data: DataSource, today: LocalDate): Promise<RuleFigures[]> {
  const programmes = await data.query<{ id: string }[]>('select id from programme');
  const reading = { programmeIds: programmes.map(({ id }) => id), asOf: today };
  const figures: RuleFigures[] = [];
  for (const rule of ruleBook.rules) {
    const statement = occurrencesStatement(rule, reading);
    const runs: { time: number; plan: PlanNode }[] = [];
    while (runs.length < TIMES) runs.push(await explain(data, statement, 'run'));
    const [, middle] = runs.sort((a, b) => a.time - b.time);
    if (!middle) continue;
    figures.push({
      rule: rule.key,
      occurrences: middle.plan['Actual Rows'] ?? 0,
      milliseconds: middle.time,
      rowsRead: rowsRead(middle.plan),
    });
  }
  return figures;
}
