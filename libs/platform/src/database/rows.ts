import { newId, type Work } from '#kernel';

export type Columns = Readonly<Record<string, unknown>>;

/** Inserts a row with its id and the instant it was recorded. Names of tables and columns come from code only. */
export async function insertRow(work: Work, table: string, columns: Columns): Promise<string> {
  const all: Columns = { id: newId(), recorded_at: work.now, ...columns };
  const names = Object.keys(all);
  await work.em.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(all),
  );
  return String(all['id']);
}
