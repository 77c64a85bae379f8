import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import type { LocalDate } from './local-date.js';

/** One transaction and what it may know: passed first to everything below a service. */
export interface Work {
  readonly em: EntityManager;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly now: Date;
}

/** Anything that runs a parameterised statement: an entity manager, a data source. */
export interface Queryable {
  query<T = unknown>(text: string, values?: unknown[]): Promise<T>;
}
