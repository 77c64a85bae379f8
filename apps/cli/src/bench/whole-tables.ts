import type { Queryable } from '#kernel';
import type { Sizes } from './load-history.js';
import type { PageFigures } from './pages.js';
import { wholeTablesOf } from './plans.js';

/** @throws Error that names each page with the large tables that it reads from end to end */
export async function refuseWholeTables(
  data: Queryable,
  pages: readonly PageFigures[],
  sizes: Sizes,
): Promise<void> {
  const faults: string[] = [];
  for (const { page, statements } of pages.filter(({ everybody }) => !everybody)) {
    for (const statement of statements) {
      const tables = await wholeTablesOf(data, statement, sizes);
      const begins = statement.text.replace(/\s+/g, ' ').slice(0, 200);
      if (tables.length) faults.push(`${page} reads the whole of ${tables.join(' and ')}: ${begins}`);
    }
  }
  if (faults.length) throw new Error(faults.join('\n'));
}
