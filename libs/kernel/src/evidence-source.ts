/**
 * How one value of a record may be shown to an outsider. A column that is not declared never leaves the database;
 * a value that is not of its declared kind stops the rendering. Identifiers have no kind on purpose.
 */
export type ShownField =
  | {
      readonly as: 'day' | 'number' | 'age' | 'yes-no' | 'recorded' | 'time' | 'quarter' | 'days';
      readonly column: string;
      readonly label: string;
    }
  /** What somebody wrote. It is shown redacted, after a person looked at it, or else only as recorded or not. */
  | { readonly as: 'prose'; readonly column: string; readonly label: string }
  /** A key of the vocabulary (a document type), shown as words. */
  | { readonly as: 'key'; readonly column: string; readonly label: string }
  /**
   * The column holds one letter, or nothing; people are told apart by role and never by more letters. `of` names the
   * column with the id of the person or account, from which a pack with codes makes a number: it is never shown.
   */
  | {
      readonly as: 'person';
      readonly column: string;
      readonly label: string;
      readonly role: string;
      readonly of?: string;
    }
  | {
      readonly as: 'choice';
      readonly column: string;
      readonly label: string;
      readonly words: Readonly<Record<string, string>>;
    };

/** A number of cases: small ones are hidden. */
export type CountField = { readonly as: 'count'; readonly column: string; readonly label: string };
/** A sum over cases (hours): hidden where the count that it belongs to is. */
export type SumField = {
  readonly as: 'sum';
  readonly column: string;
  readonly label: string;
  readonly hiddenWith: string;
};
export type TableField = ShownField | CountField | SumField;

/**
 * A kind of record of which redacted copies may be shown. `records` is a relation (record_id, …declared columns)
 * with $1 the programmes (uuid[]), $2 and $3 the first and last day.
 */
export interface SampleKind {
  readonly key: string;
  readonly title: string;
  /** How a case of it is called in words: `reviews`, `contact sheets`. */
  readonly many: string;
  readonly records: string;
  readonly fields: readonly ShownField[];
  /**
   * A story told with the consent of the person whom it is about: set as a text, in a folder of its own. The columns hold the
   * id of that person, and the name that they chose to be called by, or nothing.
   */
  readonly story?: { readonly person: string; readonly name: string };
  /** The lines of a log: a relation (record_id, …), with $4 the records drawn (uuid[]). */
  readonly entries?: {
    readonly title: string;
    readonly records: string;
    readonly fields: readonly ShownField[];
  };
}

/** A table of a report. */
export interface ReportTable {
  readonly key: string;
  readonly title: string;
  /** One row each, in order; the same parameters as the relation of a sample. */
  readonly rows: string;
  readonly fields: readonly TableField[];
  /** `down`: each count column adds up to a total below it. `across`: the first count is the sum of those after it. */
  readonly adds: 'down' | 'across' | 'nothing';
}

/** Statistics over a period. `completeness` answers one row: `cases`, and for each required column the cases without it. */
export interface ReportKind {
  readonly key: string;
  readonly title: string;
  readonly many: string;
  readonly completeness: string;
  readonly required: readonly { readonly column: string; readonly label: string }[];
  readonly tables: readonly ReportTable[];
}

/**
 * Questions that people were asked. `responses` answers one row: `asked` in the period, and `answered` of them by its end; the
 * tables count what they said, as those of a report do.
 */
export interface SurveyKind {
  readonly key: string;
  readonly title: string;
  /** How its answers are called in words: `answers on training`. */
  readonly many: string;
  readonly responses: string;
  readonly tables: readonly ReportTable[];
}

/**
 * A rate with an aim. `rate` answers one row: `asked` who could count in the period, `counted` of whom something is known,
 * and `kept`, those of them that came to it.
 */
export interface TargetKind {
  readonly key: string;
  readonly title: string;
  /** What is counted, in words that follow a number: `matches that ended`. */
  readonly counted: string;
  /** The least share aimed at, in percent. */
  readonly least: number;
  readonly rate: string;
}

/**
 * A kind of thing that an organisation does and notes: a campaign, a meeting, a newsletter. `entries` is a relation
 * (record_id, happened_on, topics text[], states text[], …declared columns) with $1 the programmes (uuid[]), $2 and $3 the first
 * and last day. An entry without topics or states has them empty, never null. What somebody wrote is no field of a log:
 * it is given out as it stands here, and nobody looks at it first.
 */
export interface LogKind {
  readonly key: string;
  readonly title: string;
  /** How its entries are called in words: `open evenings`. */
  readonly many: string;
  readonly entries: string;
  readonly fields: readonly LogField[];
  /** The topics that its entries tell apart; an item on another one is not built. */
  readonly topics: readonly string[];
  /** What its entries can state of themselves, such as `accessible premises`. */
  readonly states: readonly string[];
}
export type LogField = Exclude<ShownField, { readonly as: 'prose' | 'person' }> | CountField;

/** The one letter by which a person may be shown; as SQL over a row of `person`. */
export const initialOf = (alias: string): string =>
  `left(ltrim(coalesce(${alias}.preferred_name, ${alias}.first_name), ' ''’"(-'), 1)`;
