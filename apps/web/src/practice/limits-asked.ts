import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Catalogue, ruleBook } from '#evidence';
import { type Actor, Clock, Forbidden, holds, NotFound } from '#kernel';
import { limitHistory, type LimitHistoryRow, type ProgrammeLimit, programmeLimits } from '#practice';
import { type ProgrammeRow, ProgrammesReads } from '#programmes';
import { type Figure, figuresOf } from './framework-figures.js';

/** A limit of a programme, or what counts beside it where a count is not reached. */
export interface AskedLimit {
  readonly programme: ProgrammeRow;
  readonly limit: ProgrammeLimit;
  /** Of a by-count rule: what counts from the first time, where the count is not reached by then. */
  readonly fallback: boolean;
  readonly figures: readonly Figure[];
  readonly history: readonly LimitHistoryRow[];
}

/** What an address of the limits names, for who manages the programme. */
@Injectable()
export class LimitsAsked {
  readonly figures: readonly Figure[];

  constructor(
    catalogue: Catalogue,
    private readonly source: DataSource,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {
    this.figures = figuresOf(catalogue);
  }

  /** @throws NotFound, Forbidden */
  async one(actor: Actor, programmeId: string, key: string, fallback: boolean): Promise<AskedLimit> {
    const programme = await this.programme(actor, programmeId);
    const limit = (await this.ofProgramme(programmeId)).find(({ rule }) => rule.key === key);
    if (!limit || (fallback && limit.rule.shape !== 'by-count')) throw new NotFound();
    const history = await limitHistory(this.source, programmeId, limit.rule);
    return { programme, limit, fallback, figures: this.figures, history };
  }

  /** @throws NotFound, Forbidden */
  async programme(actor: Actor, programmeId: string): Promise<ProgrammeRow> {
    if (!actor.roles.has(programmeId)) throw new NotFound();
    if (!holds(actor, programmeId, 'manager')) throw new Forbidden('limit.set');
    const programme = (await this.programmes.of(actor)).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    return programme;
  }

  ofProgramme(programmeId: string): Promise<ProgrammeLimit[]> {
    return programmeLimits(this.source, ruleBook.rules, programmeId, this.clock.today());
  }
}
