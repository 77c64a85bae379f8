import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Catalogue, contactSheetCsv, contactSheetPdf, InterviewReads } from '#evidence';
import type { Actor } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import type { Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer } from '../../shell/session/current.js';
import { MANAGERS, QualityScope, type Query as Asking } from '../quality-scope.js';
import { frameworkIn, kindIn } from './asked-of-query.js';

/** Names and how to reach them, for the assessor: made for one download, kept nowhere, and written down as read. */
@Controller('quality/interviews')
export class ContactSheetPages {
  constructor(
    private readonly reads: InterviewReads,
    private readonly catalogue: Catalogue,
    private readonly scope: QualityScope,
  ) {}

  @Get('contacts.csv')
  @Act({ name: 'evidence.contact-sheet', allow: MANAGERS, audit: 'read' })
  async csv(
    @CurrentActor() actor: Actor,
    @Query() query: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const [framework, kind] = [frameworkIn(this.catalogue, query), kindIn(query)];
    const sheet = contactSheetCsv(await this.reads.contacts(actor, framework.id, kind));
    asDownload(response, 'text/csv; charset=utf-8', `interviews-${kind}.csv`);
    return sheet;
  }

  @Get('contacts.pdf')
  @Act({ name: 'evidence.contact-sheet', allow: MANAGERS, audit: 'read' })
  async pdf(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const [framework, kind] = [frameworkIn(this.catalogue, query), kindIn(query)];
    const pdf = await contactSheetPdf(kind, await this.reads.contacts(actor, framework.id, kind), {
      organisation: viewer.organisation ?? '',
      framework: framework.name,
      on: String(this.scope.today),
    });
    asDownload(response, 'application/pdf', `interviews-${kind}.pdf`);
    return new StreamableFile(pdf);
  }
}

function asDownload(response: Response, type: string, name: string): void {
  response.attachment(name).type(type).setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
}
