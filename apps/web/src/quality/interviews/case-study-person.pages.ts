import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseStudies, CaseStudyReads } from '#evidence';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import type { Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { MANAGERS, QualityScope } from '../quality-scope.js';
import { consentRoute, nameRoute, partRoute } from './case-study-person.js';

/** The person of a story: their consent, their part in preparing it, and how they are called. */
@Controller('quality/case-studies/:id')
export class CaseStudyPersonPages {
  constructor(
    private readonly studies: CaseStudies,
    private readonly reads: CaseStudyReads,
    private readonly scope: QualityScope,
  ) {}

  @Get('consent')
  @Act({ name: 'evidence.case-study-consent', allow: MANAGERS })
  async consentForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, consentRoute(await this.of(actor, viewer, id)));
  }

  @Post('consent')
  @Act({ name: 'evidence.case-study-consent', allow: MANAGERS })
  async consent(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, consentRoute(await this.of(actor, viewer, id)), body);
  }

  @Get('part')
  @Act({ name: 'evidence.case-study-part', allow: MANAGERS })
  async partForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, partRoute(await this.of(actor, viewer, id)));
  }

  @Post('part')
  @Act({ name: 'evidence.case-study-part', allow: MANAGERS })
  async part(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, partRoute(await this.of(actor, viewer, id)), body);
  }

  @Get('name')
  @Act({ name: 'evidence.case-study-name', allow: MANAGERS })
  async nameForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, nameRoute(await this.of(actor, viewer, id)));
  }

  @Post('name')
  @Act({ name: 'evidence.case-study-name', allow: MANAGERS })
  async name(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, nameRoute(await this.of(actor, viewer, id)), body);
  }

  private async of(actor: Actor, viewer: Viewer, id: string) {
    const study = await this.reads.one(actor, id);
    return { actor, viewer, study, studies: this.studies, today: this.scope.today };
  }
}
