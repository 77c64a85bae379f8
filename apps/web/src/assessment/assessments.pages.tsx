import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AssessmentReads,
  type AssessmentRow,
  Assessments,
  AssessmentSettingReads,
  type ListEntry,
} from '#assessment';
import { type Actor, Clock, Forbidden } from '#kernel';
import { mayRecord, type MenteeRow, PeopleReads } from '#people';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { assessmentForm, detailsOf, typedAssessment, type WholeAssessment } from './assessment.form.js';
import { AssessmentFields, assessmentRead } from './assessment.view.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** The meeting in which a mentee is asked who they are and what they hope for. */
@Controller()
export class AssessmentPages {
  constructor(
    private readonly assessments: Assessments,
    private readonly reads: AssessmentReads,
    private readonly settings: AssessmentSettingReads,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  @Get('mentees/:id/assessment/new')
  @Act({ name: 'assessment.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.meeting(actor, viewer, id));
  }

  @Post('mentees/:id/assessment/new')
  @Act({ name: 'assessment.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.meeting(actor, viewer, id), body);
  }

  @Get('assessments/:id')
  @Act({
    name: 'assessment.read',
    allow: ['coordinator', 'manager', 'safeguarding-lead'],
    audit: 'read',
  })
  async open(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { row, mentee } = await this.toOpen(actor, id);
    return mayRecord(actor, mentee.programme_id)
      ? showForm(response, await this.correction(actor, viewer, mentee, row))
      : assessmentRead(viewer, mentee, row);
  }

  @Post('assessments/:id')
  @Act({ name: 'assessment.correct', allow: WRITERS })
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

  private async meeting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<WholeAssessment>> {
    const mentee = await this.people.mentee(actor, id);
    return {
      ...(await this.asked(viewer, mentee, null)),
      title: `Assess ${mentee.name}`,
      action: paths.assess(id),
      button: 'Save the assessment',
      typed: typedDay('heldOn', this.clock.today()),
      act: async form => {
        await this.assessments.record(actor, id, detailsOf(form));
        return paths.mentee(id);
      },
    };
  }

  private async correction(
    actor: Actor,
    viewer: Viewer,
    mentee: MenteeRow,
    row: AssessmentRow,
  ): Promise<FormRoute<WholeAssessment>> {
    return {
      ...(await this.asked(viewer, mentee, row)),
      title: `Assessment of ${mentee.name}`,
      action: paths.assessment(row.record_id),
      button: 'Save the corrections',
      typed: typedAssessment(row),
      act: async form => {
        await this.assessments.correct(actor, row.record_id, form.version ?? 0, detailsOf(form));
        return paths.mentee(mentee.id);
      },
    };
  }

  private async asked(viewer: Viewer, mentee: MenteeRow, row: AssessmentRow | null) {
    const { lists } = await this.settings.inForce(mentee.programme_id, this.clock.today());
    const interests = withChosen(lists.interests, row?.interests);
    const needs = withChosen(lists.needs, row?.needs);
    return {
      viewer,
      nav: 'cases',
      back: { text: mentee.name, href: paths.mentee(mentee.id) },
      Form: assessmentForm(interests, needs),
      body: AssessmentFields(interests, needs),
    };
  }

  /** Who may not read what was said does not correct it either: the form would show it. */
  private async toOpen(actor: Actor, id: string): Promise<{ row: AssessmentRow; mentee: MenteeRow }> {
    const row = await this.reads.assessment(actor, id);
    if (!row.reads) throw new Forbidden('assessment.read');
    return { row, mentee: await this.people.mentee(actor, row.mentee_id) };
  }
}

/** What was chosen from an earlier list can still be kept. */
const withChosen = (list: readonly ListEntry[], chosen: readonly string[] = []): string[] => [
  ...new Set([...list.map(({ words }) => words), ...chosen]),
];
