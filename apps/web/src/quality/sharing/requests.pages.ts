import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AssessorRequests, Catalogue, SharingReads } from '#evidence';
import { type Actor, programmesWith } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Viewer } from '../../shell/components.js';
import { readForm } from '../../shell/forms/read-form.js';
import { typedDay } from '../../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { submit } from '../../shell/submit.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS, QualityScope } from '../quality-scope.js';
import { requestFormPage, requestSentPage, requestsPage } from './requests.view.js';
import { RequestForm, RequestSentForm } from './sharing.forms.js';

/** Supplementary evidence: what an assessor asks for, and by when it is sent. */
@Controller('quality/requests')
export class AssessorRequestPages {
  constructor(
    private readonly requests: AssessorRequests,
    private readonly reads: SharingReads,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
  ) {}

  @Get()
  @Act({ name: 'evidence.assessor-requests', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return requestsPage(viewer, this.catalogue, await this.reads.requests(actor), this.scope.today);
  }

  @Get('new')
  @Act({ name: 'evidence.assessor-request', allow: MANAGERS })
  form(@CurrentViewer() viewer: Viewer): string {
    return requestFormPage(viewer, this.catalogue)(typedDay('askedOn', this.scope.today), noProblems);
  }

  @Post('new')
  @Act({ name: 'evidence.assessor-request', allow: MANAGERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      readForm(RequestForm, body),
      requestFormPage(viewer, this.catalogue),
      async form => {
        await this.requests.record(actor, { ...form, programmeIds: programmesWith(actor, 'manager') });
        return qualityPaths.requests;
      },
    );
  }

  @Get(':id/sent')
  @Act({ name: 'evidence.assessor-request-sent', allow: MANAGERS })
  async sentForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const request = await this.reads.request(actor, id);
    const typed = {
      version: String(request.version),
      what: request.sent_what ?? '',
      ...typedDay('on', this.scope.today),
    };
    return requestSentPage(viewer, request)(typed, noProblems);
  }

  @Post(':id/sent')
  @Act({ name: 'evidence.assessor-request-sent', allow: MANAGERS })
  async sent(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const request = await this.reads.request(actor, id);
    await submit(response, readForm(RequestSentForm, body), requestSentPage(viewer, request), async form => {
      await this.requests.sent(actor, id, form.version, form);
      return qualityPaths.requests;
    });
  }
}
