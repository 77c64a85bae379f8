import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  ConsentReads,
  RISK_SUBJECTS,
  RiskAssessments,
  RiskReads,
  type RiskRow,
  type RiskSubject,
} from '#assessment';
import { ChoiceReads } from '#casefile';
import { type Actor, Clock, Forbidden, NotFound } from '#kernel';
import { MatchingReads } from '#matching';
import { mayRecord, type MenteeRow, PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { freshRisk, RiskForm, riskOf, typedRisk } from './risk.form.js';
import { RiskFields, riskRead } from './risk.view.js';
import { SUBJECT_WORDS } from './words.js';

const WRITERS = ['coordinator', 'manager'] as const;
const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** Risk about a mentee, what they do with their mentor, and their home. */
@Controller()
export class RiskPages {
  constructor(
    private readonly risks: RiskAssessments,
    private readonly reads: RiskReads,
    private readonly consents: ConsentReads,
    private readonly people: PeopleReads,
    private readonly choices: ChoiceReads,
    private readonly matching: MatchingReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/risks/:subject/new')
  @Act({ name: 'risk.assess', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('subject') subject: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.fresh(actor, viewer, id, subject));
  }

  @Post('mentees/:id/risks/:subject/new')
  @Act({ name: 'risk.assess', allow: WRITERS })
  async assess(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('subject') subject: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.fresh(actor, viewer, id, subject), body);
  }

  @Get('risks/:id')
  @Act({ name: 'risk.read', allow: READERS, audit: 'read' })
  async open(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { row, mentee } = await this.toOpen(actor, id);
    return mayRecord(actor, mentee.programme_id)
      ? showForm(response, await this.correction(actor, viewer, mentee, row))
      : riskRead(viewer, mentee, row);
  }

  @Post('risks/:id')
  @Act({ name: 'risk.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { row, mentee } = await this.toOpen(actor, id);
    return sendForm(response, await this.correction(actor, viewer, mentee, row), body);
  }

  /** Where a gate before a session at home leads: the match is known there, and the form is the mentee's. */
  @Get('matches/:id/home-risk')
  @Act({ name: 'risk.assess', allow: WRITERS })
  async ofMatch(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const match = await this.matching.match(actor, id);
    response.redirect(303, paths.assessRisk(match.mentee_id, 'home'));
  }

  private async fresh(actor: Actor, viewer: Viewer, id: string, word: string): Promise<FormRoute<RiskForm>> {
    const subject = RISK_SUBJECTS.find(each => each === word);
    if (!subject) throw new NotFound();
    const mentee = await this.people.mentee(actor, id);
    return {
      ...(await this.asked(actor, viewer, mentee, subject)),
      action: paths.assessRisk(id, subject),
      button: 'Save the assessment',
      typed: freshRisk(this.clock.today()),
      act: async form => {
        await this.risks.assess(actor, id, subject, riskOf(form));
        return paths.risks(id);
      },
    };
  }

  private async correction(
    actor: Actor,
    viewer: Viewer,
    mentee: MenteeRow,
    row: RiskRow,
  ): Promise<FormRoute<RiskForm>> {
    return {
      ...(await this.asked(actor, viewer, mentee, row.subject_type)),
      action: paths.risk(row.record_id),
      button: 'Save the corrections',
      typed: typedRisk(row),
      act: async form => {
        await this.risks.correct(actor, row.record_id, form.version ?? 0, riskOf(form));
        return paths.risks(mentee.id);
      },
    };
  }

  private async asked(actor: Actor, viewer: Viewer, mentee: MenteeRow, subject: RiskSubject) {
    const [workers, standing] = await Promise.all([
      this.choices.workers(actor, mentee.programme_id),
      this.consents.standing(mentee.id, this.clock.today()),
    ]);
    return {
      viewer,
      title: `${SUBJECT_WORDS[subject]}: ${mentee.name}`,
      nav: 'cases',
      back: { text: `Risks about ${mentee.name}`, href: paths.risks(mentee.id) },
      Form: RiskForm,
      body: RiskFields(subject, workers, standing['risk-to-mentor']),
    };
  }

  /** Who may not read what was found does not correct it either: the form would show it. */
  private async toOpen(actor: Actor, id: string): Promise<{ row: RiskRow; mentee: MenteeRow }> {
    const row = await this.reads.risk(actor, id);
    if (!row.reads) throw new Forbidden('risk.read');
    return { row, mentee: await this.people.mentee(actor, row.mentee_id) };
  }
}
