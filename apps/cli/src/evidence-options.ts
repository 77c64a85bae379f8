import { Period } from '#kernel';
import { type Asked, type Catalogue, type Framework } from '#evidence';
import { dayArgument, programmeIds } from './arguments.js';
import { type CliContext, UsageError } from './command.js';

/** The options that say over what evidence is asked. */
export const EVIDENCE_OPTIONS = {
  framework: { type: 'string' },
  programme: { type: 'string' },
  'as-of': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

type Given = { readonly [K in keyof typeof EVIDENCE_OPTIONS]?: string | undefined };

export function frameworkOf(catalogue: Catalogue, given: Given): Framework {
  const keys = catalogue.frameworks.map(one => one.id).join(', ');
  if (!given.framework) throw new UsageError(`Say which framework with --framework: ${keys}`);
  const found = catalogue.frameworks.find(one => one.id === given.framework);
  if (!found) throw new UsageError(`There is no framework ${given.framework}. There are: ${keys}`);
  return found;
}

/** Without a period, the 12 months up to the day as of which is asked. */
export async function askedOf(given: Given, { data, today }: CliContext): Promise<Asked> {
  const asOf = dayArgument('as-of', given['as-of']) ?? today;
  const to = dayArgument('to', given.to) ?? asOf;
  const from = dayArgument('from', given.from) ?? Period.yearTo(to).from;
  if (from.isAfter(to))
    throw new UsageError(`The period cannot end (${to.iso}) before it begins (${from.iso})`);
  const ids = await programmeIds(data, given.programme);
  if (!ids.length) throw new UsageError('There is no programme yet.');
  return { programmeIds: ids, from, to, asOf };
}

export function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--${name} must be a whole number of at most nine digits`);
  return Number(text);
}

/** Nothing may follow the options. */
export function refuseMore(positionals: readonly string[]): void {
  if (positionals.length) throw new UsageError(`“${positionals.join(' ')}” is not understood here`);
}
