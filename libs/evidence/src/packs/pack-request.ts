import type { LocalDate } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { BuiltSources } from '../sources/built-sources.js';
import type { DroppedRecord } from './draws.js';
import type { PackProfile } from './manifest.js';
import type { DecisionsByText } from './prose.js';

export interface PackRequest {
  readonly framework: string;
  readonly programmeIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly seed: number;
  /** Refs; empty for every indicator. */
  readonly indicators: readonly string[];
  readonly profile: PackProfile;
  /** Whether what was written in words goes in. */
  readonly prose: boolean;
  /** Whether the case studies go in that are signed off and agreed to. */
  readonly caseStudies: boolean;
  /** Of each kind at least so many samples, even where the framework asks for fewer. */
  readonly samplesEach: number;
  /** Records for which others are drawn. */
  readonly dropped: readonly DroppedRecord[];
  /** Null where nobody signed in for it: a draft from the command line. */
  readonly builtBy: string | null;
}

export interface PackTools {
  readonly catalogue: Catalogue;
  readonly sources: BuiltSources;
  /** Reads the content of a filed document. */
  readonly read: (sha256: string) => Promise<Uint8Array>;
  /** Says how far it is; throws where somebody cancelled. */
  readonly report: (done: number, total: number) => Promise<void>;
  /** What was decided on these versions of texts. */
  readonly decisions: (textVersions: readonly string[]) => Promise<DecisionsByText>;
}
