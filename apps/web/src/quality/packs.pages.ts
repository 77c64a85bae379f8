import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Catalogue, PackReads, Packs, SharingReads } from '#evidence';
import { type Actor, holds, Invalid, NotFound, Period, programmesWith } from '#kernel';
import { Files } from '#platform';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { PackForm, refsIn } from './pack.form.js';
import { packFormPage } from './pack-form.view.js';
import { isUnderWay, packPage, packsPage } from './packs.view.js';
import { qualityPaths } from './quality-paths.js';
import { LOOKERS, MANAGERS, type Programme, QualityScope, type Query as Asking } from './quality-scope.js';

const EVERY_SECONDS = '3';

@Controller('quality/packs')
export class PackPages {
  constructor(
    private readonly packs: Packs,
    private readonly reads: PackReads,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
    private readonly files: Files,
    private readonly sharing: SharingReads,
  ) {}

  @Get()
  @Act({ name: 'evidence.packs', allow: LOOKERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const builds = programmesWith(actor, 'manager').length > 0;
    return packsPage(viewer, this.catalogue, await this.reads.packs(actor), builds);
  }

  @Get('new')
  @Act({ name: 'evidence.pack-request', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
  ): Promise<string> {
    const programmes = await this.scope.programmes(actor, MANAGERS);
    return packFormPage(viewer, this.catalogue, programmes)(this.usual(programmes, query), noProblems);
  }

  @Post('new')
  @Act({ name: 'evidence.pack-request', allow: MANAGERS })
  async request(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const programmes = await this.scope.programmes(actor, MANAGERS);
    const render = packFormPage(viewer, this.catalogue, programmes);
    return submit(response, readForm(PackForm, body), render, async form => {
      const indicators = form.which === 'some' ? refsIn(form.indicators) : [];
      if (form.which === 'some' && !indicators.length)
        throw new Invalid({ indicators: 'Name at least one indicator' });
      const id = await this.packs.request(actor, {
        ...form,
        programmeIds: form.programmes,
        indicators,
        prose: form.prose === 'yes',
        caseStudies: form.caseStudies === 'yes',
      });
      return qualityPaths.pack(id);
    });
  }

  @Get(':id')
  @Act({ name: 'evidence.pack', allow: LOOKERS })
  async pack(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.reads.pack(actor, id);
    if (isUnderWay(pack)) response.setHeader('Refresh', EVERY_SECONDS);
    response.type('html').send(
      packPage(viewer, this.catalogue, pack, {
        own: actor.userId === pack.builder_id,
        builds: pack.programme_ids.every(programme => holds(actor, programme, 'manager')),
        decisions: await this.reads.decisions(id),
        grants: pack.file_id ? await this.sharing.grants(id) : [],
        today: this.scope.today,
      }),
    );
  }

  @Post(':id/cancel')
  @Act({ name: 'evidence.pack-cancel', allow: MANAGERS })
  async cancel(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.packs.cancel(actor, id);
    response.redirect(303, qualityPaths.pack(id));
  }

  /** The policy is asked here again: who no longer manages a programme in it can no longer fetch it. */
  @Get(':id/download')
  @Act({ name: 'evidence.pack-download', allow: LOOKERS, audit: 'read' })
  async download(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.reads.pack(actor, id);
    if (!pack.sha256 || pack.stage !== 'ready') throw new NotFound();
    response
      .type('application/zip')
      .attachment(`${pack.framework}-evidence-${pack.as_of}.zip`)
      .setHeader('X-Content-Type-Options', 'nosniff')
      .send(await this.files.read(pack.sha256));
  }

  private usual(programmes: readonly Programme[], query: Asking): Typed {
    const { from, to } = Period.yearTo(this.scope.today);
    const text = (key: string) => {
      const value = query[key];
      return typeof value === 'string' ? value.slice(0, 60) : '';
    };
    const known = this.catalogue.frameworks.find(one => one.id === text('framework'));
    const came = programmes.filter(one => one.key === text('programme'));
    return {
      framework: (known ?? this.catalogue.frameworks[0])?.id ?? '',
      programmes: (came.length ? came : programmes).map(one => one.id),
      ...typedDay('from', from),
      ...typedDay('to', to),
      ...typedDay('asOf', this.scope.today),
      which: text('indicators') ? 'some' : 'all',
      indicators: text('indicators'),
      seed: '1',
      samplesEach: '2',
      profile: 'single-initial',
      prose: 'yes',
      caseStudies: 'yes',
    };
  }
}
