import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, Forbidden } from '#kernel';
import { MatchingReads } from '#matching';
import { MentoringReads, type SheetRow, Sheets } from '#mentoring';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { noProblems, page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import { readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id, Upload, type UploadedFile } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
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
  ): Promise<string> {
    const found = await matchForSheet(this.matching, actor, id);
    const latest = await this.mentoring.latestSheets(actor, id, 2);
    const facts = await this.facts(actor, found, paths.newSheet(id), false);
    return sheetPage(
      viewer,
      found,
      facts,
    )(freshSheet(latest[0], facts.suggested, this.clock.today()), noProblems);
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
  ) {
    const found = await matchForSheet(this.matching, actor, id);
    const facts = await this.facts(actor, found, paths.newSheet(id), false);
    return submit(response, readForm(SheetForm, body), sheetPage(viewer, found, facts), async form =>
      paths.sheet(await this.sheets.submit(actor, id, form.sheetId, sheetOf(form), receipt)),
    );
  }

  @Get('sheets/:id/correct')
  @Act({ name: 'sheet.open-to-amend', allow: WRITERS, audit: 'read' })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const { row, found } = await this.toCorrect(actor, id);
    return sheetPage(
      viewer,
      found,
      await this.facts(actor, found, paths.correctSheet(id), true),
    )(typedSheet(row), noProblems);
  }

  @Post('sheets/:id/correct')
  @Act({ name: 'sheet.amend', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const { found } = await this.toCorrect(actor, id);
    const facts = await this.facts(actor, found, paths.correctSheet(id), true);
    return submit(response, readForm(SheetForm, body), sheetPage(viewer, found, facts), async form => {
      await this.sheets.amend(actor, id, form.version ?? 0, sheetOf(form));
      return paths.sheet(id);
    });
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
