import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PackBreaches, PackReads, SharingReads } from '#evidence';
import { type Actor, Clock, Invalid } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Viewer } from '../../shell/components.js';
import { readForm } from '../../shell/forms/read-form.js';
import { typedDay } from '../../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { submit } from '../../shell/submit.js';
import { refsIn } from '../pack.form.js';
import { qualityPaths } from '../quality-paths.js';
import { LOOKERS } from '../quality-scope.js';
import { decideFormPage, resubmitFormPage } from './breach-decision.view.js';
import { breachesPage, breachPage, foundFormPage } from './breach.views.js';
import { instantOf } from './moment.js';
import { BreachDecisionForm, FoundForm, ResubmitForm } from './sharing.forms.js';

/** A name was found in a pack that had passed. */
@Controller('quality')
export class PackBreachPages {
  constructor(
    private readonly breaches: PackBreaches,
    private readonly packs: PackReads,
    private readonly reads: SharingReads,
    private readonly clock: Clock,
  ) {}

  @Get('packs/:id/found')
  @Act({ name: 'evidence.pack-breach', allow: LOOKERS })
  async foundForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.packs.pack(actor, id);
    if (pack.stage !== 'ready' && pack.stage !== 'withdrawn')
      return response.redirect(303, qualityPaths.pack(id));
    response
      .type('html')
      .send(foundFormPage(viewer, id)(typedDay('awareOn', this.clock.today()), noProblems));
  }

  @Post('packs/:id/found')
  @Act({ name: 'evidence.pack-breach', allow: LOOKERS })
  async found(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(response, readForm(FoundForm, body), foundFormPage(viewer, id), async form => {
      const awareAt = instantOf(form.awareOn, form.awareTime);
      if (!awareAt) throw new Invalid({ awareTime: 'Enter a time, such as 14:30' });
      const breach = await this.breaches.found(actor, id, {
        ...form,
        awareAt,
        indicators: refsIn(form.indicators),
      });
      return qualityPaths.breach(breach);
    });
  }

  @Get('breaches')
  @Act({ name: 'evidence.breaches', allow: LOOKERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return breachesPage(viewer, await this.reads.breaches(actor), this.clock.now());
  }

  @Get('breaches/:id')
  @Act({ name: 'evidence.breach', allow: LOOKERS })
  async one(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return breachPage(viewer, await this.reads.breach(actor, id), this.clock.now());
  }

  @Get('breaches/:id/decide')
  @Act({ name: 'evidence.breach-decide', allow: LOOKERS })
  async decideForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const breach = await this.reads.breach(actor, id);
    const typed = {
      version: String(breach.version),
      regulator: breach.regulator ?? '',
      regulatorNote: breach.regulator_note ?? '',
      people: breach.people_told ?? '',
      peopleNote: breach.people_note ?? '',
      measures: breach.measures ?? '',
    };
    return decideFormPage(viewer, id)(typed, noProblems);
  }

  @Post('breaches/:id/decide')
  @Act({ name: 'evidence.breach-decide', allow: LOOKERS })
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.reads.breach(actor, id);
    await submit(response, readForm(BreachDecisionForm, body), decideFormPage(viewer, id), async form => {
      await this.breaches.decide(actor, id, form.version, form);
      return qualityPaths.breach(id);
    });
  }

  @Get('breaches/:id/resubmit')
  @Act({ name: 'evidence.breach-resubmit', allow: LOOKERS })
  async resubmitForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const breach = await this.reads.breach(actor, id);
    const typed = { version: String(breach.version), ...typedDay('on', this.clock.today()) };
    return (await this.resubmitPage(actor, viewer, id))(typed, noProblems);
  }

  @Post('breaches/:id/resubmit')
  @Act({ name: 'evidence.breach-resubmit', allow: LOOKERS })
  async resubmit(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const render = await this.resubmitPage(actor, viewer, id);
    await submit(response, readForm(ResubmitForm, body), render, async form => {
      await this.breaches.resubmit(actor, id, form.version, form);
      return qualityPaths.breach(id);
    });
  }

  private async resubmitPage(actor: Actor, viewer: Viewer, id: string) {
    const breach = await this.reads.breach(actor, id);
    const ready = (await this.packs.packs(actor)).filter(
      pack => pack.stage === 'ready' && pack.framework === breach.framework,
    );
    return resubmitFormPage(viewer, breach, ready);
  }
}
