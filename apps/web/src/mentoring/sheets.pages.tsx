import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Forbidden } from '#kernel';
import { MatchingReads } from '#matching';
import { MentoringReads, refuseSettled, type SheetRow, Sheets } from '#mentoring';
import { type OwnFormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id, Upload, type UploadedFile } from '../shell/session/current.js';
import { firstWord, freshSheet, matchForSheet, sheetFacts, type SheetMatch } from './sheet-facts.js';
import { SheetForm, sheetOf, typedSheet } from './sheet.form.js';
import { SheetFields, type SheetPageFacts } from './sheet.view.js';

const WRITERS = ['mentor', 'coordinator', 'manager'] as const;

/** The contact sheet: for a mentor on a phone, and for a worker who writes it down for them. */
@Controller()
export class SheetPages {
  constructor(
    private readonly sheets: Sheets,
    private readonly mentoring: MentoringReads,
    private readonly matching: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get('matches/:id/sheets/new')
  @Act({ name: 'sheet.submit', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.sheet(actor, viewer, id, null));
  }

  @Post('matches/:id/sheets/new')
  @Act({ name: 'sheet.submit', allow: WRITERS })
  async send(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Upload('receipt') receipt: UploadedFile | null,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.sheet(actor, viewer, id, receipt), body);
  }

  @Get('sheets/:id/correct')
  @Act({ name: 'sheet.open-to-amend', allow: WRITERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('sheets/:id/correct')
  @Act({ name: 'sheet.amend', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async sheet(
    actor: Actor,
    viewer: Viewer,
    id: string,
    receipt: UploadedFile | null,
  ): Promise<OwnFormRoute<SheetForm>> {
    const found = await matchForSheet(this.matching, actor, id);
    const latest = await this.mentoring.latestSheets(actor, id, 2);
    const today = this.clock.today();
    const facts = await this.facts(actor, found, paths.newSheet(id), false);
    return {
      Form: SheetForm,
      typed: freshSheet(latest[0], facts.suggested, today),
      open: () => this.matching.refuseClosedStep(found.match, 'sheet', today),
      act: async form =>
        paths.sheet(await this.sheets.submit(actor, id, form.sheetId, sheetOf(form), receipt)),
      page: sheetPage(viewer, found, facts),
    };
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<OwnFormRoute<SheetForm>> {
    const { row, found } = await this.toCorrect(actor, id);
    const facts = await this.facts(actor, found, paths.correctSheet(id), true);
    return {
      Form: SheetForm,
      typed: typedSheet(row),
      open: async () => refuseSettled(found.byMentor, row.submitted_at, this.clock.now()),
      act: async form => {
        await this.sheets.amend(actor, id, form.version ?? 0, sheetOf(form));
        return paths.sheet(id);
      },
      page: sheetPage(viewer, found, facts),
    };
  }

  /** Who may not read what a sheet says does not correct it either: the form would show it. */
  private async toCorrect(actor: Actor, id: string): Promise<{ row: SheetRow; found: SheetMatch }> {
    const row = await this.mentoring.sheet(actor, id);
    const found = await matchForSheet(this.matching, actor, row.match_id);
    if (!row.reads) throw new Forbidden('sheet.amend');
    return { row, found };
  }

  private async facts(
    actor: Actor,
    found: SheetMatch,
    action: string,
    correction: boolean,
  ): Promise<SheetPageFacts> {
    const latest = await this.mentoring.latestSheets(actor, found.match.id, 2);
    return sheetFacts(this.matching, this.mentoring, found, latest, this.clock.today(), action, correction);
  }
}

function sheetPage(viewer: Viewer, { match, byMentor }: SheetMatch, facts: SheetPageFacts) {
  const title = facts.correction
    ? `Change the sheet with ${firstWord(match.mentee)}`
    : `Log a session with ${firstWord(match.mentee)}`;
  return (typed: Typed, problems: Problems): string =>
    page(
      {
        title,
        heading: title,
        viewer,
        nav: byMentor ? 'mentor' : 'cases',
        errors: problems,
        narrow: true,
        ...(byMentor
          ? {}
          : { back: { text: `${match.mentee} and ${match.mentor}`, href: paths.match(match.id) } }),
      },
      <div class="cairn-phone">
        <SheetFields fields={fieldsOf(typed, problems)} facts={facts} />
      </div>,
    );
}
