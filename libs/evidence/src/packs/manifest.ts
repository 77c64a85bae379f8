import { createHash } from 'node:crypto';
import type { Framework } from '../catalogue/framework.js';
import type { InterviewKind } from '../interviews/interview.js';
import type { Asked } from '../status/asked.js';

/** What a file of a pack shows: the rule, the records, the table or the document behind it. */
export type FileSource = Readonly<Record<string, string | number | null | readonly string[]>> & {
  readonly kind: string;
};

export interface PackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly source: FileSource;
}

export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly source: FileSource;
}

export interface Manifest {
  readonly format: 'cairn-evidence-pack-1';
  readonly framework: {
    readonly id: string;
    readonly name: string;
    readonly edition: string;
    readonly sha256: string;
  };
  readonly programmes: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly seed: number;
  readonly indicators: readonly string[];
  readonly profile: PackProfile;
  /** How what was written in words is shown. */
  readonly prose: 'left out' | 'redacted' | 'as it is';
  /** How many words somebody decided on, and the digest of the decisions. */
  readonly decisions: { readonly count: number; readonly sha256: string };
  readonly samplesEach: number;
  /** Whether the case studies were to go in. */
  readonly caseStudies: 'put in' | 'left out';
  /** With whom no interviews are held, so that more paperwork stands for them. */
  readonly insteadOfInterviews: readonly string[];
  /** Records for which another was drawn. */
  readonly dropped: number;
  readonly builtBy: string;
  /** Null while it is a draft: then nobody has had the second look. */
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  readonly files: readonly ManifestEntry[];
}

export type PackProfile = 'single-initial' | 'coded' | 'plain';

/** Who had the second look. */
export interface Approval {
  readonly approvedBy: string;
  /** YYYY-MM-DD */
  readonly approvedOn: string;
}

export const MANIFEST = 'manifest.json';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

export interface PackFacts {
  readonly framework: Framework;
  readonly asked: Asked;
  readonly heading: string;
  readonly programmes: readonly string[];
  readonly seed: number;
  readonly indicators: readonly string[];
  readonly builtBy: string;
  readonly profile: PackProfile;
  readonly prose: Manifest['prose'];
  readonly decisions: Manifest['decisions'];
  readonly samplesEach: number;
  readonly caseStudies: Manifest['caseStudies'];
  readonly insteadOfInterviews: readonly InterviewKind[];
  readonly dropped: number;
}

export function manifestOf(facts: PackFacts, files: readonly PackFile[]): Manifest {
  const { framework, asked } = facts;
  return {
    format: 'cairn-evidence-pack-1',
    framework: {
      id: framework.id,
      name: framework.name,
      edition: framework.edition,
      sha256: framework.fingerprint,
    },
    programmes: facts.programmes,
    from: asked.from.iso,
    to: asked.to.iso,
    asOf: asked.asOf.iso,
    seed: facts.seed,
    indicators: facts.indicators,
    profile: facts.profile,
    prose: facts.prose,
    decisions: facts.decisions,
    samplesEach: facts.samplesEach,
    caseStudies: facts.caseStudies,
    insteadOfInterviews: facts.insteadOfInterviews,
    dropped: facts.dropped,
    builtBy: facts.builtBy,
    approvedBy: null,
    approvedOn: null,
    files: [...files]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes, source }) => ({ path, bytes: bytes.length, sha256: sha256(bytes), source })),
  };
}

export const approved = (manifest: Manifest, approval: Approval): Manifest => ({ ...manifest, ...approval });

export const written = (manifest: Manifest): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);

const SEAL = /^cairn-evidence-pack-1 manifest\.json sha256 ([0-9a-f]{64})$/;

/** Stands at the end of the archive, so that a changed manifest is found out as itself. */
export const sealOf = (manifest: Uint8Array): string =>
  `cairn-evidence-pack-1 ${MANIFEST} sha256 ${sha256(manifest)}`;

export const readSeal = (comment: string): string | null => SEAL.exec(comment)?.[1] ?? null;
