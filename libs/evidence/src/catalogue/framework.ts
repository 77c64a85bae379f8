import type { Limit } from '#practice';

export const ITEM_KINDS = [
  'rule',
  'document',
  'log',
  'report',
  'survey',
  'sample',
  'target',
  'statement',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const COVERS = ['today', 'next 12 months', 'current financial year'] as const;
/** Over which days a document has to be in force. */
export type Cover = (typeof COVERS)[number];

/** One thing that shows an indicator: a source of the vocabulary, with the framework's own marks on it. */
export interface EvidenceItem {
  readonly kind: ItemKind;
  /** The key of the source; for a statement, what has to be written. */
  readonly key: string;
  /** Only strengthens: an indicator does not fail for it. */
  readonly optional: boolean;
  /** Items of one part with the same label are alternatives. */
  readonly either: string | null;
  readonly topic: string | null;
  /** For a rule about documents: the types named beside it, which it is asked of. Empty: of all. */
  readonly about: readonly string[];
  readonly states: readonly string[];
  /** The framework's own limit of a rule (`every` or `limit`). */
  readonly limit: Limit | null;
  readonly maxAge: Limit | null;
  readonly within: Limit | null;
  readonly atLeast: number;
  readonly count: number;
  readonly covers: Cover | null;
  readonly when: string | null;
}

export interface Part {
  readonly id: string;
  readonly asks: string;
  readonly items: readonly EvidenceItem[];
}

export interface Indicator {
  readonly ref: string;
  readonly title: string;
  readonly asks: string;
  readonly level: string | null;
  readonly automatic: 'full' | 'partial' | 'statement';
  readonly note: string | null;
  readonly parts: readonly Part[];
  readonly items: readonly EvidenceItem[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly submitted: string | null;
  readonly indicators: readonly Indicator[];
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly edition: string;
  readonly purpose: string;
  readonly scale: readonly string[];
  /** Its examples of evidence are no list of what is needed: Cairn proposes a level and never fails one. */
  readonly illustrative: boolean;
  /** Whether its assessor speaks with people. */
  readonly interviews: boolean;
  readonly sections: readonly Section[];
  /** SHA-256 of the file: which text of the framework a figure was judged by. */
  readonly fingerprint: string;
}

export const indicatorsOf = (framework: Framework): Indicator[] =>
  framework.sections.flatMap(section => section.indicators);

export const itemsOf = (indicator: Indicator): EvidenceItem[] => [
  ...indicator.parts.flatMap(part => part.items),
  ...indicator.items,
];
