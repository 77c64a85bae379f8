import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { Catalogue, statesAskedOf } from '#evidence';
import { type Actor, Clock, Invalid } from '#kernel';
import { DocumentReads, type DocumentRow, Documents, mayKeepDocument } from '#organisation';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Problems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id, Upload, type UploadedFile } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { NewDocumentForm, tickForm, VersionForm, versionOf, WithdrawForm } from './document.forms.js';
import { documentPage } from './document.view.js';
import { newDocumentPage, revisePage, withdrawPage } from './document-forms.view.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
const KEEPERS = ['coordinator', 'manager'] as const;

@Controller('documents')
export class DocumentPages {
  constructor(
    private readonly documents: Documents,
    private readonly reads: DocumentReads,
    private readonly choices: ChoiceReads,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Act({ name: 'document.file', allow: KEEPERS })
  newForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query('type') type: unknown,
  ): Promise<string> {
    const asked = typeof type === 'string' && this.types().includes(type) ? { type } : {};
    return this.newPage(actor, viewer)(null, noProblems, asked);
  }

  @Post('new')
  @Act({ name: 'document.file', allow: KEEPERS })
  file(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Upload('file') upload: UploadedFile | null,
    @Res() response: Response,
  ) {
    return submit(response, readForm(NewDocumentForm, body), this.newPage(actor, viewer), async form => {
      if (!this.types().includes(form.type)) throw new Invalid({ type: 'Choose the kind of document' });
      if (!form.programmeId && !mayKeepDocument(actor, null))
        throw new Invalid({ programmeId: 'Choose the programme that it is for' });
      return paths.document(await this.documents.file(actor, form, versionOf(form, upload)));
    });
  }

  @Get(':id')
  @Act({ name: 'document.read', allow: READERS })
  async document(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const versions = await this.reads.versions(actor, id);
    return documentPage(
      viewer,
      versions,
      statesAskedOf(this.catalogue, versions[0]?.type ?? ''),
      this.clock.today(),
      mayKeepDocument(actor, versions[0]?.programme_id ?? null),
      noProblems,
    );
  }

  @Post(':id')
  @Act({ name: 'document.tick', allow: KEEPERS })
  async tick(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const versions = await this.reads.versions(actor, id);
    const states = statesAskedOf(this.catalogue, versions[0]?.type ?? '');
    const render = (_typed: Typed, problems: Problems) =>
      documentPage(viewer, versions, states, this.clock.today(), true, problems);
    return submit(response, readForm(tickForm(states), body), render, async form => {
      await this.documents.tick(actor, id, form.version ?? 0, form.states);
      return paths.document(id);
    });
  }

  @Get(':id/versions/new')
  @Act({ name: 'document.revise', allow: KEEPERS })
  async reviseForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.newest(actor, id);
    return revisePage(viewer, row)(
      { version: String(row.version), personalData: 'no', ...typedDay('approvedOn', this.clock.today()) },
      noProblems,
    );
  }

  @Post(':id/versions/new')
  @Act({ name: 'document.revise', allow: KEEPERS })
  async revise(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Upload('file') upload: UploadedFile | null,
    @Res() response: Response,
  ) {
    const row = await this.newest(actor, id);
    return submit(response, readForm(VersionForm, body), revisePage(viewer, row), async form => {
      await this.documents.revise(actor, id, form.version ?? 0, versionOf(form, upload));
      return paths.document(id);
    });
  }

  @Get(':id/withdraw')
  @Act({ name: 'document.withdraw', allow: KEEPERS })
  async withdrawForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.newest(actor, id);
    return withdrawPage(viewer, row)(
      { version: String(row.version), ...typedDay('on', this.clock.today()) },
      noProblems,
    );
  }

  @Post(':id/withdraw')
  @Act({ name: 'document.withdraw', allow: KEEPERS })
  async withdraw(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const row = await this.newest(actor, id);
    return submit(response, readForm(WithdrawForm, body), withdrawPage(viewer, row), async form => {
      await this.documents.withdraw(actor, id, form.version ?? 0, form.on);
      return paths.document(id);
    });
  }

  private types(): readonly string[] {
    return [...this.catalogue.vocabulary.documents.keys()].sort();
  }

  private async newest(actor: Actor, id: string): Promise<DocumentRow> {
    const [row] = await this.reads.versions(actor, id);
    if (!row) throw new RangeError('a document without a version');
    return row;
  }

  /** Only what the reader may file for is offered; who keeps one programme alone finds it chosen. */
  private newPage(actor: Actor, viewer: Viewer) {
    return async (typed: Typed | null, problems: Problems, asked: Typed = {}): Promise<string> => {
      const [programmes, owners] = await Promise.all([
        this.choices.programmes(actor),
        this.choices.workers(actor),
      ]);
      const offer = {
        types: this.types(),
        programmes: programmes.filter(({ id }) => mayKeepDocument(actor, id)),
        everywhere: mayKeepDocument(actor, null),
        owners,
      };
      const only = offer.everywhere || offer.programmes.length > 1 ? undefined : offer.programmes[0];
      return newDocumentPage(viewer, offer)(
        typed ?? { ...asked, ...(only && { programmeId: only.id }) },
        problems,
      );
    };
  }
}
