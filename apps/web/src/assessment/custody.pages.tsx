import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ConsentReads, Custody, CustodyReads, type CustodyRow } from '#assessment';
import { type Actor, Clock, Forbidden } from '#kernel';
import { mayRecord, type MenteeRow, PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { LinkButton, page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CustodyForm, custodyOf, typedCustody } from './custody.form.js';
import { CustodyFields, TimesInCustody } from './custody.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Where somebody is or was in custody, the days that a pair plans by, and where they must not go. */
@Controller()
export class CustodyPages {
  constructor(
    private readonly custody: Custody,
    private readonly reads: CustodyReads,
    private readonly consents: ConsentReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/custody')
  @Act({ name: 'custody.read', allow: ['coordinator', 'manager', 'safeguarding-lead'], audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const mentee = await this.people.mentee(actor, id);
    const rows = await this.reads.ofMentee(actor, id);
    const writes = mayRecord(actor, mentee.programme_id);
    const title = `Custody and release: ${mentee.name}`;
    return page(
      {
        title,
        heading: title,
        viewer,
        nav: 'cases',
        narrow: true,
        back: { text: mentee.name, href: paths.mentee(id) },
      },
      <div class="stack stack--loose">
        {rows.length === 0 && <p>Nothing is on record.</p>}
        {writes && !rows.some(row => !row.released_on) && (
          <div class="row">
            <LinkButton href={paths.newCustody(id)}>Record a time in custody</LinkButton>
          </div>
        )}
        <TimesInCustody rows={rows} today={this.clock.today()} writes={writes} />
      </div>,
    );
  }

  @Get('mentees/:id/custody/new')
  @Act({ name: 'custody.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.fresh(actor, viewer, id));
  }

  @Post('mentees/:id/custody/new')
  @Act({ name: 'custody.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.fresh(actor, viewer, id), body);
  }

  @Get('custody/:id')
  @Act({ name: 'custody.correct', allow: WRITERS })
  async correctionForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post('custody/:id')
  @Act({ name: 'custody.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async fresh(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CustodyForm>> {
    const mentee = await this.people.mentee(actor, id);
    return {
      ...(await this.asked(viewer, mentee)),
      action: paths.newCustody(id),
      button: 'Save',
      open: () => this.custody.refuseUnready(id, this.clock.today().iso),
      act: async form => {
        await this.custody.record(actor, id, custodyOf(form));
        return paths.custodies(id);
      },
    };
  }

  /** Who may not read where they are does not correct it either: the form would show it. */
  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<CustodyForm>> {
    const row: CustodyRow = await this.reads.one(actor, id);
    if (!row.reads) throw new Forbidden('custody.correct');
    const mentee = await this.people.mentee(actor, row.mentee_id);
    return {
      ...(await this.asked(viewer, mentee)),
      action: paths.custody(id),
      button: 'Save the corrections',
      typed: typedCustody(row),
      act: async form => {
        await this.custody.correct(actor, id, form.version ?? 0, custodyOf(form));
        return paths.custodies(mentee.id);
      },
    };
  }

  private async asked(viewer: Viewer, mentee: MenteeRow) {
    const [around, standing] = await Promise.all([
      this.people.connections(mentee.id),
      this.consents.standing(mentee.id, this.clock.today()),
    ]);
    return {
      viewer,
      title: `Custody and release: ${mentee.name}`,
      lead: 'Leave open what nobody knows yet. What is corrected stays in the history.',
      nav: 'cases',
      back: { text: `Custody and release: ${mentee.name}`, href: paths.custodies(mentee.id) },
      Form: CustodyForm,
      body: CustodyFields(mentee.id, around, standing['risk-to-mentor']),
    };
  }
}
