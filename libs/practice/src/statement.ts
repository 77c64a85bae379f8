import type { LocalDate } from '#kernel';
import type { Marker, Sql, SqlPart } from './sql.js';

interface Asked {
  readonly programmeIds: readonly string[];
  readonly asOf: LocalDate;
  readonly recordedBy?: Date | undefined;
}

/** One statement while it is being put together: what varies becomes a parameter, and nothing else can. */
export class Statement {
  readonly values: unknown[] = [];
  private readonly places = new Map<string, string>();

  constructor(private readonly asked: Asked) {}

  get asOf(): string {
    return this.once('as-of', 'date', this.asked.asOf.iso);
  }
  get programmes(): string {
    return this.once('programmes', 'uuid[]', this.asked.programmeIds);
  }

  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  render(relation: Sql): string {
    return relation.words.reduce((text, words, i) => text + this.part(relation.parts[i - 1] ?? null) + words);
  }

  /** `and` what had been written down, where `recordedBy` is asked. */
  writtenBy(column: string): string {
    const { recordedBy } = this.asked;
    return recordedBy ? `${column} <= ${this.once('recorded-by', 'timestamptz', recordedBy)}` : 'true';
  }

  private part(part: SqlPart): string {
    if (part === null) return 'null';
    if (typeof part === 'object' && 'words' in part) return this.render(part);
    if (typeof part === 'object' && 'kind' in part) return this.marker(part);
    if (typeof part === 'object') return this.bind(part, 'text[]');
    if (typeof part === 'number') return this.bind(part, Number.isInteger(part) ? 'int' : 'numeric');
    // A text is left without a type, so that it may stand for a uuid or a date as well.
    return typeof part === 'boolean' ? String(part) : `$${this.values.push(part)}`;
  }

  private marker({ kind, alias }: Marker): string {
    if (kind === 'as-of') return this.asOf;
    if (kind === 'programmes') return this.programmes;
    const written = this.writtenBy(`${alias}.recorded_at`);
    if (kind === 'recorded') return written;
    if (!this.asked.recordedBy) return `${alias}.superseded_at is null`;
    return `(${written} and (${alias}.superseded_at is null or not (${this.writtenBy(`${alias}.superseded_at`)})))`;
  }

  private once(name: string, type: string, value: unknown): string {
    const place = this.places.get(name) ?? this.bind(value, type);
    this.places.set(name, place);
    return place;
  }
}
