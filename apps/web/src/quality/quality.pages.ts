import { Controller, Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  assess,
  assessAll,
  builtSources,
  Catalogue,
  type IndicatorStatus,
  indicatorsOf,
  type ItemStatus,
  keptByQuarter,
  subjectsByName,
} from '#evidence';
import { type Actor, NotFound, programmesWith } from '#kernel';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { frameworkPage } from './framework.view.js';
import { frameworksPage } from './frameworks.view.js';
import { indicatorPage } from './indicator.view.js';
import { LOOKERS, QualityScope, type Query as Asking, READERS } from './quality-scope.js';
import { QualityTaskReads } from './quality-tasks.js';

@Controller('quality')
export class QualityPages {
  constructor(
    private readonly source: DataSource,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
    private readonly tasks: QualityTaskReads,
  ) {}

  @Get()
  @Act({ name: 'evidence.frameworks', allow: READERS })
  async frameworks(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
  ): Promise<string> {
    const chosen = await this.scope.chosen(actor, query);
    const all = await assessAll(this.source, this.catalogue.frameworks, builtSources, chosen.asked);
    const mayLook = programmesWith(actor, ...LOOKERS).length > 0;
    return frameworksPage(viewer, all, chosen, {
      mayBuild: manages(actor),
      mayLook,
      tasks: await this.tasks.of(actor),
      userId: actor.userId,
    });
  }

  @Get(':framework')
  @Act({ name: 'evidence.framework', allow: READERS })
  async framework(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Param('framework') id: string,
    @Query() query: Asking,
  ): Promise<string> {
    const framework = this.catalogue.find(id);
    const chosen = await this.scope.chosen(actor, query);
    const all = await assessAll(this.source, this.catalogue.frameworks, builtSources, chosen.asked);
    const assessment = all.find(one => one.framework === framework);
    if (!assessment) throw new NotFound();
    return frameworkPage({
      viewer,
      assessment,
      others: all.filter(one => one !== assessment),
      chosen,
      programmes: chosen.programmes,
      asList: query['view'] === 'list',
      mayBuild: manages(actor),
    });
  }

  @Get(':framework/:ref')
  @Act({ name: 'evidence.indicator', allow: READERS })
  async indicator(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Param('framework') id: string,
    @Param('ref') ref: string,
    @Query() query: Asking,
  ): Promise<string> {
    const framework = this.catalogue.find(id);
    const indicator = indicatorsOf(framework).find(one => one.ref === ref);
    if (!indicator) throw new NotFound();
    const chosen = await this.scope.chosen(actor, query);
    const { indicators } = await assess(this.source, framework, builtSources, chosen.asked, [indicator]);
    const [status] = indicators;
    if (!status) throw new NotFound();
    const items = itemsIn(status);
    const told = items.flatMap(({ rule }) => (rule ? [...rule.exceptions, ...rule.notCounted] : []));
    const first = items.find(one => one.item.kind === 'rule' && one.built && one.item.topic === null);
    return indicatorPage({
      viewer,
      framework,
      section: framework.sections.find(one => one.indicators.includes(indicator))?.title ?? '',
      status,
      told: { names: await subjectsByName(this.source, told), reader: actor },
      quarters: first ? await keptByQuarter(this.source, first.item, builtSources, chosen.asked) : [],
      ruleTitle: builtSources.rules.find(first?.item.key ?? '')?.title ?? '',
      chosen,
      mayBuild: manages(actor),
    });
  }
}

const itemsIn = (status: IndicatorStatus): ItemStatus[] => [
  ...status.parts.flatMap(part => part.items),
  ...status.items,
];

const manages = (actor: Actor): boolean => programmesWith(actor, 'manager').length > 0;
