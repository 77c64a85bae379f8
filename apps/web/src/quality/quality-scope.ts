import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, LocalDate, NotFound, Period, programmesWith } from '#kernel';
import type { Chosen } from './quality-paths.js';

export const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
export const MANAGERS = ['manager'] as const;
/** Who may have the second look at a pack, and fetch it. */
export const LOOKERS = ['manager', 'safeguarding-lead'] as const;

export interface Programme {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export type Query = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');

/** Over what a page speaks: the programmes that the reader works in, one of them or all, as of a day. */
@Injectable()
export class QualityScope {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  get today(): LocalDate {
    return this.clock.today();
  }

  programmes(actor: Actor, roles: readonly (typeof READERS)[number][] = READERS): Promise<Programme[]> {
    return this.source.query('select id, key, name from programme where id = any($1) order by name, id', [
      programmesWith(actor, ...roles),
    ]);
  }

  /** @throws NotFound for a programme of others and for a day that is none: both can only come from a changed address */
  async chosen(actor: Actor, query: Query): Promise<Chosen & { readonly programmes: readonly Programme[] }> {
    const programmes = await this.programmes(actor);
    const key = textOf(query['programme']);
    const meant = programmes.filter(programme => !key || programme.key === key);
    if (!meant.length) throw new NotFound();
    const day = textOf(query['as-of']);
    const asOf = day ? LocalDate.parse(day) : this.today;
    if (!asOf || asOf.isAfter(this.today)) throw new NotFound();
    const { from, to } = Period.yearTo(asOf);
    return {
      programmes,
      asked: { programmeIds: meant.map(programme => programme.id), from, to: to ?? asOf, asOf },
      search: { programme: key, 'as-of': asOf.equals(this.today) ? '' : asOf.iso },
    };
  }
}
