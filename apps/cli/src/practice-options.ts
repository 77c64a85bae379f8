import { ruleBook } from '#evidence';
import type { LocalDate, Queryable } from '#kernel';
import type { Reading, Rule } from '#practice';
import { dayArgument, programmeIds } from './arguments.js';
import { type CliContext, UsageError } from './command.js';

export const READING_OPTIONS = {
  programme: { type: 'string' },
  'as-of': { type: 'string' },
  'recorded-by': { type: 'string' },
  subject: { type: 'string' },
  json: { type: 'boolean' },
} as const;

interface ReadingValues {
  readonly programme?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly 'recorded-by'?: string | undefined;
  readonly subject?: string | undefined;
}

/** The one rule that a command is about. */
export function ruleNamed(positionals: readonly string[]): Rule {
  const [key, more] = positionals;
  if (!key) throw new UsageError('Name a rule. See: npm run cairn -- practice rules');
  if (more !== undefined) throw new UsageError(`Name one rule only; "${more}" is one too many`);
  const rule = ruleBook.find(key);
  if (!rule) throw new UsageError(`There is no built rule "${key}". See: npm run cairn -- practice rules`);
  return rule;
}

export async function readingOf(values: ReadingValues, context: CliContext): Promise<Reading> {
  return {
    programmeIds: await programmeIds(context.data, values.programme),
    asOf: dayArgument('as-of', values['as-of']) ?? context.today,
    recordedBy: instantArgument(values['recorded-by']),
    subjectId: values.subject === undefined ? undefined : idArgument(values.subject),
  };
}

/** Keys by id, so that an answer can be read without looking programmes up. */
export async function programmeKeys(data: Queryable): Promise<ReadonlyMap<string, string>> {
  const rows = await data.query<{ id: string; key: string }[]>('select id, key from programme');
  return new Map(rows.map(({ id, key }) => [id, key]));
}

export function periodOf(from: LocalDate | null, to: LocalDate | null): { from?: LocalDate; to?: LocalDate } {
  if (from && to?.isBefore(from)) throw new UsageError('--to cannot be before --from');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function instantArgument(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new UsageError(`--recorded-by must be an instant such as 2026-03-31T23:59:59Z; you typed ${text}`);
  return new Date(at);
}

function idArgument(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    throw new UsageError(`--subject must be the id of a record; you typed ${text}`);
  return text;
}
