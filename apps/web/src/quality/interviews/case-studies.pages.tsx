import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseStudies, CaseStudyReads, EligibleReads } from '#evidence';
import { type Actor, NotFound } from '#kernel';
import { type FormRoute, sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import type { Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer } from '../../shell/session/current.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS, type Query as Asking } from '../quality-scope.js';
import { kindIn, personIn } from './asked-of-query.js';
import { caseStudiesPage } from './case-studies.view.js';
import { StartForm } from './case-study.forms.js';

/** The stories that there are, and a new one. */
@Controller('quality/case-studies')
export class CaseStudyListPages {
  constructor(
    private readonly studies: CaseStudies,
    private readonly reads: CaseStudyReads,
    private readonly eligible: EligibleReads,
  ) {}

  @Get()
  @Act({ name: 'evidence.case-studies', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return caseStudiesPage(viewer, await this.reads.all(actor));
  }

  @Get('new')
  @Act({ name: 'evidence.case-study-start', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.beginning(actor, viewer, query));
  }

  @Post('new')
  @Act({ name: 'evidence.case-study-start', allow: MANAGERS })
  async start(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: Asking,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.beginning(actor, viewer, body), body);
  }

  private async beginning(actor: Actor, viewer: Viewer, from: Asking): Promise<FormRoute<StartForm>> {
    const kind = kindIn(from);
    if (kind === 'staff') throw new NotFound();
    const person = await this.eligible.one(actor, kind, personIn(from));
    return {
      viewer,
      title: `A case study of ${person.name}`,
      lead: 'Ask them first. They agree in writing, take part in telling it, and may choose another first name for it.',
      nav: 'quality',
      back: { text: 'Case studies', href: qualityPaths.caseStudies },
      action: '/quality/case-studies/new',
      button: 'Begin the case study',
      Form: StartForm,
      typed: { kind, person: person.subject_id },
      act: async form => qualityPaths.caseStudy(await this.studies.start(actor, form.kind, form.person)),
      body: fields =>
        (['kind', 'person'] as const).map(name => (
          <input key={name} type="hidden" name={name} value={fields.text(name).value ?? ''} />
        )),
    };
  }
}
