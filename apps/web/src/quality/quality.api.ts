import { Controller, Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assess, assessmentAsJson, builtSources, Catalogue } from '#evidence';
import type { Actor } from '#kernel';
import { Act } from '../shell/acts/act.js';
import { CurrentActor } from '../shell/session/current.js';
import { QualityScope, type Query as Asking, READERS } from './quality-scope.js';

/** The standing of a framework as the command line gives it. */
@Controller('api/quality')
export class QualityApi {
  constructor(
    private readonly source: DataSource,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
  ) {}

  @Get(':framework')
  @Act({ name: 'evidence.framework', allow: READERS })
  async framework(
    @CurrentActor() actor: Actor,
    @Param('framework') id: string,
    @Query() query: Asking,
  ): Promise<unknown> {
    const framework = this.catalogue.find(id);
    const { asked } = await this.scope.chosen(actor, query);
    return assessmentAsJson(await assess(this.source, framework, builtSources, asked));
  }
}
