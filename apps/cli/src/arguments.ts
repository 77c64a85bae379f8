import { parseArgs } from 'node:util';
import { LocalDate } from '#kernel';
import { UsageError } from './command.js';

type Options = Record<string, { type: 'string' | 'boolean' }>;

/** Reads `--name value` options strictly. @throws UsageError for an unknown one */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options could not be read');
  }
}

export function dayArgument(name: string, text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  const day = LocalDate.parse(text);
  if (!day) throw new UsageError(`--${name} must be a day such as 2026-11-22; you typed ${text}`);
  return day;
}

/** The programmes that a command is about: one by its key, or all. */
export async function programmeIds(
  data: { query<T>(text: string, values?: unknown[]): Promise<T> },
  key: string | undefined,
): Promise<string[]> {
  const rows = await data.query<{ id: string }[]>(
    'select id from programme where $1::text is null or key = $1 order by key',
    [key ?? null],
  );
  if (key && !rows.length) throw new UsageError(`There is no programme with the key ${key}`);
  return rows.map(row => row.id);
}
