import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Catalogue, ruleBook } from '#evidence';
import { type Actor, Clock, Forbidden, holds, NotFound } from '#kernel';
import { limitHistory, Limits, programmeLimits } from '#practice';
import { type ProgrammeRow, ProgrammesReads } from '#programmes';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { type Figure, figuresOf } from './framework-figures.js';
import { limitForm, type LimitFormProps } from './limit-form.view.js';
import { LimitForm, limitOf, typedLimit } from './limit.form.js';
import { limitsPage } from './limits.view.js';

const MANAGERS = ['manager'] as const;

@Controller('settings/limits')
export class LimitPages {
  private readonly figures: readonly Figure[];

  constructor(
    catalogue: Catalogue,
    private readonly source: DataSource,
    private readonly programmes: ProgrammesReads,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {
    this.figures = figuresOf(catalogue);
  }

  @Get()
  @Act({ name: 'limit.read', allow: MANAGERS })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const programmes = await this.programmes.of(actor, 'manager');
    const chosen = query['programme'];
    const programme = chosen === undefined ? programmes[0] : programmes.find(({ id }) => id === chosen);
    if (!programme) throw new NotFound();
    const limits = await this.limitsOf(programme);
    return limitsPage({
      viewer,
      programmes,
      programme,
      limits,
      gates: ruleBook.rules.filter(rule => rule.shape === 'gate'),
      figures: this.figures,
      saved: limits.find(({ rule }) => rule.key === query['saved']) ?? null,
    });
  }

  @Get(':programmeId/:rule')
  @Act({ name: 'limit.set', allow: MANAGERS })
  form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
  ): Promise<string> {
    return this.open(actor, viewer, programmeId, key, false);
  }

  @Get(':programmeId/:rule/fallback')
  @Act({ name: 'limit.set', allow: MANAGERS })
  fallbackForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
  ): Promise<string> {
    return this.open(actor, viewer, programmeId, key, true);
  }

  @Post(':programmeId/:rule')
  @Act({ name: 'limit.set', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.save(actor, await this.asked(actor, viewer, programmeId, key, false), body, response);
  }

  @Post(':programmeId/:rule/fallback')
  @Act({ name: 'limit.set', allow: MANAGERS })
  async setFallback(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.save(actor, await this.asked(actor, viewer, programmeId, key, true), body, response);
  }

  private async open(actor: Actor, viewer: Viewer, programmeId: string, key: string, fallback: boolean) {
    const asked = await this.asked(actor, viewer, programmeId, key, fallback);
    const { limit } = asked;
    const inForce = fallback ? (limit.fallback?.limit ?? limit.rule.limit) : limit.inForce;
    return limitForm(asked)(typedLimit(inForce, limit.noticeDays, this.clock.today()), noProblems);
  }

  private save(actor: Actor, asked: LimitFormProps, body: unknown, response: Response): Promise<void> {
    const { programme, limit, fallback, figures } = asked;
    return submit(response, readForm(LimitForm, body), limitForm(asked), async form => {
      const change = {
        programmeId: programme.id,
        limit: limitOf(form),
        noticeDays: fallback ? null : form.noticeDays,
        from: form.from,
        fallback,
      };
      await this.limits.set(actor, limit.rule, change, figures);
      return paths.limitsOf(programme.id, limit.rule.key);
    });
  }

  private async asked(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    key: string,
    fallback: boolean,
  ): Promise<LimitFormProps> {
    if (!actor.roles.has(programmeId)) throw new NotFound();
    if (!holds(actor, programmeId, 'manager')) throw new Forbidden('limit.set');
    const programme = (await this.programmes.of(actor)).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    const limit = (await this.limitsOf(programme)).find(({ rule }) => rule.key === key);
    if (!limit || (fallback && limit.rule.shape !== 'by-count')) throw new NotFound();
    const history = await limitHistory(this.source, programmeId, limit.rule);
    return { viewer, programme, limit, fallback, figures: this.figures, history };
  }

  private limitsOf({ id }: ProgrammeRow) {
    return programmeLimits(this.source, ruleBook.rules, id, this.clock.today());
  }
}
