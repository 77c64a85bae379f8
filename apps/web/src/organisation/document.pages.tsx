import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChoiceReads } from '#casefile';
import { Catalogue, statesAskedOf } from '#evidence';
import { type Actor, Clock, Invalid } from '#kernel';
import { DocumentReads, type DocumentRow, Documents } from '#organisation';
import { formPage } from '../casework/form-page.js';
import { paths } from '../paths.js';
import { choicesOf } from '../people/mentee-forms.pages.js';
import { Act } from '../shell/acts/act.js';
import { Input, noProblems, type Problems, Select, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id, Upload, type UploadedFile } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { NewDocumentForm, tickForm, VersionForm, versionOf, WithdrawForm } from './document.forms.js';
import { documentPage } from './document.view.js';
import { revisePage, withdrawPage } from './document-forms.view.js';
import { typeWords } from './type-words.js';
import { VersionFields } from './version-fields.js';

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
  newForm(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return this.newPage(actor, viewer)({}, noProblems);
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
      documentPage(viewer, versions, states, this.clock.today(), problems);
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

  private newPage(actor: Actor, viewer: Viewer) {
    return async (typed: Typed, problems: Problems): Promise<string> => {
      const [programmes, workers] = await Promise.all([
        this.choices.programmes(actor),
        this.choices.workers(actor),
      ]);
      return formPage(
        {
          viewer,
          title: 'File a document',
          nav: 'documents',
          back: { text: 'Documents', href: paths.documents },
          action: paths.newDocument,
          button: 'File the document',
          typed,
          problems,
          upload: true,
        },
        fields => (
          <>
            <Select
              {...fields.text('type')}
              label="Kind"
              prompt="Choose"
              choices={this.types().map(type => ({ value: type, text: typeWords(type) }))}
            />
            <Input {...fields.text('title')} label="Title" />
            <Select
              {...fields.text('programmeId')}
              label="For"
              prompt="The whole organisation"
              choices={choicesOf(programmes)}
            />
            <Select
              {...fields.text('ownerId')}
              label="Owner"
              prompt="Nobody yet"
              choices={choicesOf(workers)}
            />
            <Input
              {...fields.text('reviewEveryMonths')}
              label="Reviewed every … months"
              hint="Leave it empty for 36 months."
              inputmode="numeric"
              width={4}
            />
            <VersionFields fields={fields} />
          </>
        ),
      );
    };
  }
}
