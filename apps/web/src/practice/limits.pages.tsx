import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ruleBook } from '#evidence';
import { type Actor, Clock, NotFound } from '#kernel';
import { Limits } from '#practice';
import { ProgrammesReads } from '#programmes';
import { type OwnFormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { limitForm } from './limit-form.view.js';
import { changeOf, LimitForm, typedLimit } from './limit.form.js';
import { LimitsAsked } from './limits-asked.js';
import { limitsPage } from './limits.view.js';

const MANAGERS = ['manager'] as const;

@Controller('settings/limits')
export class LimitPages {
  constructor(
    private readonly asked: LimitsAsked,
    private readonly programmes: ProgrammesReads,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

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
    const limits = await this.asked.ofProgramme(programme.id);
    return limitsPage({
      viewer,
      programmes,
      programme,
      limits,
      gates: ruleBook.rules.filter(rule => rule.shape === 'gate'),
      figures: this.asked.figures,
      saved: limits.find(({ rule }) => rule.key === query['saved']) ?? null,
    });
  }

  @Get(':programmeId/:rule')
  @Act({ name: 'limit.set', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.limit(actor, viewer, programmeId, key, false));
  }

  @Get(':programmeId/:rule/fallback')
  @Act({ name: 'limit.set', allow: MANAGERS })
  async fallbackForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.limit(actor, viewer, programmeId, key, true));
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
    return sendForm(response, await this.limit(actor, viewer, programmeId, key, false), body);
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
    return sendForm(response, await this.limit(actor, viewer, programmeId, key, true), body);
  }

  private async limit(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    key: string,
    fallback: boolean,
  ): Promise<OwnFormRoute<LimitForm>> {
    const asked = await this.asked.one(actor, programmeId, key, fallback);
    const { limit, figures } = asked;
    const inForce = fallback ? (limit.fallback?.limit ?? limit.rule.limit) : limit.inForce;
    return {
      Form: LimitForm,
      typed: typedLimit(inForce, limit.noticeDays, this.clock.today()),
      act: async form => {
        await this.limits.set(actor, limit.rule, changeOf(form, programmeId, fallback), figures);
        return paths.limitsOf(programmeId, limit.rule.key);
      },
      page: limitForm({ viewer, ...asked }),
    };
  }
}
