import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Approval,
  approvalBy,
  refuseUnlessBuilder,
  buildPack,
  builtSources,
  type BuiltPack,
  byText,
  type FileDecisions,
  noDecisions,
  type PackRequest,
  readCatalogue,
  readDecisionsFile,
  sealed,
  SigningKey,
  Undecided,
  writeDecisionsFile,
} from '#evidence';
import { type Actor, newId } from '#kernel';
import { Files, noteAudit, UnitOfWork } from '#platform';
import { signInAtTerminal } from '#accounts';
import { readArguments } from './arguments.js';
import { type CliContext, type Command, UsageError } from './command.js';
import { askedOf, EVIDENCE_OPTIONS, frameworkOf, refuseMore, wholeNumber } from './evidence-options.js';

const OPTIONS = {
  ...EVIDENCE_OPTIONS,
  seed: { type: 'string' },
  samples: { type: 'string' },
  indicators: { type: 'string' },
  profile: { type: 'string' },
  decisions: { type: 'string' },
  'built-by': { type: 'string' },
  'approved-by': { type: 'string' },
  out: { type: 'string' },
} as const;

/**
 * Builds a pack straight into a file. Without decisions on words, free text stays out and what comes is a draft; with
 * them, who builds and who approves sign in, for nobody is named on trust.
 */
export const command: Command = {
  name: 'evidence pack',
  usage:
    '--framework KEY --from DATE --to DATE [--programme KEY] [--as-of DATE] [--seed N] [--samples N] [--indicators 44,52] [--decisions FILE --built-by EMAIL] [--approved-by EMAIL] --out FILE',
  about: 'Builds an evidence pack with names reduced to initials; with decisions, free text goes in redacted',
  async run(args, context) {
    const { values, positionals } = readArguments(args, OPTIONS);
    refuseMore(positionals);
    const { out, decisions: path } = values;
    if (!out) throw new UsageError('Say where the pack goes with --out FILE');
    const catalogue = readCatalogue();
    const framework = frameworkOf(catalogue, values);
    const asked = await askedOf(values, context);
    const people = await signedIn(context, values, path !== undefined);
    if (people.builder) refuseUnlessBuilder(people.builder, 'evidence.pack-terminal', asked.programmeIds);
    const decisions = path === undefined ? noDecisions : await readDecisions(path);
    const request: PackRequest = {
      ...asked,
      framework: framework.id,
      seed: wholeNumber('seed', values.seed, 1),
      indicators: (values.indicators ?? '').split(',').flatMap(ref => ref.trim() || []),
      profile: values.profile === 'coded' ? 'coded' : 'single-initial',
      prose: path !== undefined,
      caseStudies: path !== undefined,
      samplesEach: Math.min(100, wholeNumber('samples', values.samples, 1) || 1),
      dropped: decisions.dropped,
      builtBy: people.builder?.userId ?? null,
    };
    const files = new Files(join(context.config.dataFolder, 'files'));
    const pack = await buildPack(context.data, request, {
      catalogue,
      sources: builtSources,
      read: sha256 => files.read(sha256),
      report: async () => {},
      decisions: async () => byText(decisions),
    }).catch(sayWhatIsOpen(path, decisions));
    const approval = people.approver
      ? await approvalBy(context.data, asked.programmeIds, people.approver, context.today)
      : null;
    await give(context, pack, approval, out, people);
  },
};

interface SignedIn {
  readonly builder: Actor | null;
  readonly approver: Actor | null;
}

async function signedIn(
  { data, clock, askPassword }: CliContext,
  given: { readonly 'built-by'?: string | undefined; readonly 'approved-by'?: string | undefined },
  asks: boolean,
): Promise<SignedIn> {
  if (!asks) return { builder: null, approver: null };
  const builtBy = given['built-by'];
  if (!builtBy) throw new UsageError('Say who builds the pack with --built-by EMAIL');
  const builder = await signInAtTerminal(data, clock, builtBy, await askPassword(builtBy));
  const second = given['approved-by'];
  if (!second) return { builder, approver: null };
  const approver = await signInAtTerminal(data, clock, second, await askPassword(second));
  if (approver.userId === builder.userId)
    throw new UsageError('Somebody else than the builder approves a pack.');
  return { builder, approver };
}

async function readDecisions(path: string): Promise<FileDecisions> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    if ((fault as { code?: unknown }).code === 'ENOENT') return null;
    throw new UsageError(`The file ${path} cannot be read.`);
  });
  return text === null ? noDecisions : readDecisionsFile(text);
}

const sayWhatIsOpen =
  (path: string | undefined, decisions: FileDecisions) =>
  async (fault: unknown): Promise<never> => {
    if (!(fault instanceof Undecided) || path === undefined) throw fault;
    await write(path, writeDecisionsFile(decisions, fault.open));
    const many = fault.open.length === 1 ? '1 word is' : `${fault.open.length} words are`;
    throw new Error(
      `${many} undecided. They stand in ${path}: set the choice of each to redact, keep or drop.`,
    );
  };

async function give(
  context: CliContext,
  pack: BuiltPack,
  approval: Approval | null,
  out: string,
  { builder, approver }: SignedIn,
): Promise<void> {
  const bytes = sealed(pack, await SigningKey.of(context.config.dataFolder), approval);
  if (builder) {
    await new UnitOfWork(context.data, context.clock).run(builder, 'evidence.pack-terminal', async work =>
      noteAudit(work, {
        subjectType: 'evidence-pack',
        subjectId: newId(),
        after: { approvedBy: approver?.userId ?? null, files: pack.manifest.files.length },
      }),
    );
  }
  await write(out, bytes);
  const { indicators, files } = pack.manifest;
  context.print(`${out}: ${indicators.length} indicators, ${files.length} files`);
  if (!approval) process.stderr.write('It is a draft: nobody has approved it.\n');
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600 });
  } catch {
    throw new Error(`The file ${path} could not be written.`);
  }
}
