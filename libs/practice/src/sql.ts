/** What a relation may hold between its words: a value (always a parameter), a marker, or another relation. */
export type SqlPart = Sql | Marker | string | number | boolean | null | readonly string[];

/** A piece of SQL whose values are parameters by construction. */
export class Sql {
  constructor(
    readonly words: readonly string[],
    readonly parts: readonly SqlPart[],
  ) {}
}

/** Stands for something that only the asking knows: the day, what had been written down, the programmes. */
export class Marker {
  constructor(
    readonly kind: 'standing' | 'recorded' | 'as-of' | 'programmes',
    readonly alias = '',
  ) {}
}

export const sql = (words: TemplateStringsArray, ...parts: SqlPart[]): Sql => new Sql(words, parts);

/** Of a corrected fact, the version that stands (or stood, where `recordedBy` is asked). */
export const standing = (alias: string): Marker => new Marker('standing', plain(alias));

/** For a relation without versions: written down by then. */
export const recorded = (alias: string): Marker => new Marker('recorded', plain(alias));

/** The day as of which is asked. The engine leaves out later facts by itself; a relation that merges or sums needs it. */
export const asOf = new Marker('as-of');

/** The programmes that are asked for, as uuid[]. */
export const programmes = new Marker('programmes');

function plain(alias: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(alias)) throw new RangeError(`not an alias: ${alias}`);
  return alias;
}
