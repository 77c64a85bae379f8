import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Invalid, NotFound } from '#kernel';
import { LetterBook, type LetterPreview, LetterPreviews, LetterTemplates, TemplateReads } from '#letters';
import { type ProgrammeRow, ProgrammesReads } from '#programmes';
import { type OwnFormRoute, sendForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, page, type Problems, Table, type Viewer } from '../shell/components.js';
import { type Read, readForm } from '../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { LetterWordsForm } from './letter.forms.js';
import { type LetterEditor, letterEditorPage } from './letter-editor.view.js';

const MANAGERS = ['manager'] as const;

/** What each programme says in its letters. */
@Controller('settings/letters')
export class LetterSettingsPages {
  constructor(
    private readonly book: LetterBook,
    private readonly reads: TemplateReads,
    private readonly templates: LetterTemplates,
    private readonly previews: LetterPreviews,
    private readonly programmes: ProgrammesReads,
  ) {}

  @Get()
  @Act({ name: 'letter.templates', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [programmes, own] = await Promise.all([
      this.programmes.of(actor, 'manager'),
      this.reads.list(actor),
    ]);
    const rowsOf = (programmeId: string) =>
      this.book.all().map(kind => {
        const worded = own.find(each => each.programmeId === programmeId && each.kind === kind.key);
        return [
          <a key={kind.key} href={paths.letterWords(programmeId, kind.key)}>
            {kind.title}
          </a>,
          kind.byItself ? 'By itself' : 'When somebody sends it',
          worded ? `Version ${worded.number}, by ${worded.by}, ${dayWords(worded.day)}` : 'The standard text',
        ];
      });
    return page(
      {
        title: 'Letters',
        heading: 'Letters',
        lead: 'What each programme says in its letters. Letters that went keep the words they went with.',
        viewer,
        nav: 'settings',
      },
      <div class="stack stack--loose">
        <SettingsTabs current="letters" />
        {programmes.map(({ id, name }) => (
          <Table
            key={id}
            caption={name}
            stack
            columns={[{ text: 'Letter' }, { text: 'Goes' }, { text: 'Words' }]}
            rows={rowsOf(id)}
          />
        ))}
      </div>,
    );
  }

  @Get(':id/:kind')
  @Act({ name: 'letter.word', allow: MANAGERS })
  async editor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('kind') kind: string,
  ): Promise<string> {
    const editor = await this.edited(actor, viewer, id, kind);
    const { subject, body, number } = editor.standing;
    return letterEditorPage(editor)({ subject, body, version: String(number) }, noProblems);
  }

  @Post(':id/:kind')
  @Act({ name: 'letter.word', allow: MANAGERS })
  async word(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const editor = await this.edited(actor, viewer, id, kind);
    const read = readForm(LetterWordsForm, body);
    if (read.ok && read.value.then === 'look') return this.look(actor, editor, read, response);
    const route: OwnFormRoute<LetterWordsForm> = {
      Form: LetterWordsForm,
      page: letterEditorPage(editor),
      act: async ({ version, subject, body: text }) => {
        await this.templates.word(actor, id, kind, version, { subject, body: text });
        return paths.letterSettings;
      },
    };
    return sendForm(response, route, body);
  }

  private async look(
    actor: Actor,
    editor: LetterEditor,
    { value, typed }: Read<LetterWordsForm> & { ok: true },
    response: Response,
  ): Promise<void> {
    const send = (status: number, preview: LetterPreview | null, problems: Problems) =>
      void response
        .status(status)
        .type('html')
        .send(letterEditorPage({ ...editor, preview })(typed, problems));
    try {
      const { programme, kind } = editor;
      send(200, await this.previews.show(actor, programme.id, kind, value, value.caseId), noProblems);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      send(422, null, { fields: error.fields, reasons: [] });
    }
  }

  private async edited(actor: Actor, viewer: Viewer, id: string, key: string): Promise<LetterEditor> {
    const programme = await this.programme(actor, id);
    const kind = this.book.kind(key);
    const [standing, cases] = await Promise.all([
      this.reads.standing(id, key),
      this.previews.cases(actor, id, kind),
    ]);
    return { viewer, programme, kind, standing, cases, preview: null };
  }

  private async programme(actor: Actor, id: string): Promise<ProgrammeRow> {
    const found = (await this.programmes.of(actor, 'manager')).find(each => each.id === id);
    if (!found) throw new NotFound();
    return found;
  }
}
