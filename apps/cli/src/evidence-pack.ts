import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack, builtSources, readCatalogue } from '#evidence';
import { Files } from '#platform';
import { readArguments } from './arguments.js';
import { type CliContext, type Command, UsageError } from './command.js';
import { askedOf, EVIDENCE_OPTIONS, frameworkOf, refuseMore, wholeNumber } from './evidence-options.js';

const OPTIONS = {
  ...EVIDENCE_OPTIONS,
  seed: { type: 'string' },
  indicators: { type: 'string' },
  'approved-by': { type: 'string' },
  out: { type: 'string' },
} as const;

/** Builds a pack straight into a file. */
export const command: Command = {
  name: 'evidence pack',
  usage:
    '--framework KEY --from DATE --to DATE [--programme KEY] [--as-of DATE] [--seed N] [--indicators 44,52] --approved-by EMAIL --out FILE',
  about: 'Builds an evidence pack with names reduced to initials',
  async run(args, context) {
    const { values, positionals } = readArguments(args, OPTIONS);
    refuseMore(positionals);
    const catalogue = readCatalogue();
    const framework = frameworkOf(catalogue, values);
    if (!values.out) throw new UsageError('Say where the pack goes with --out FILE');
    const approvedBy = await accountOf(context, values['approved-by']);
    const asked = await askedOf(values, context);
    const request = {
      ...asked,
      framework: framework.id,
      seed: wholeNumber('seed', values.seed, 1),
      indicators: (values.indicators ?? '')
        .split(',')
        .map(ref => ref.trim())
        .filter(Boolean),
      builtBy: null,
      approvedBy,
    };
    const files = new Files(join(context.config.dataFolder, 'files'));
    const read = (sha256: string) => files.read(sha256);
    const pack = await buildPack(context.data, request, {
      catalogue,
      sources: builtSources,
      read,
      report: async () => {},
    });
    await write(values.out, pack.bytes);
    context.print(
      `${values.out}: ${pack.manifest.indicators.length} indicators, ${pack.manifest.files.length} files`,
    );
  },
};

async function accountOf({ data }: CliContext, email: string | undefined): Promise<string> {
  if (!email) throw new UsageError('Say which manager approves the pack with --approved-by EMAIL');
  const rows = await data.query<{ id: string }[]>('select id from user_account where email = $1', [
    email.trim().toLowerCase(),
  ]);
  if (!rows[0]) throw new UsageError(`Nobody signs in as ${email}`);
  return rows[0].id;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new Error(`The pack could not be written to ${path}.`);
  }
}
