import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { mayRecord } from '#people';
import { ApplicantInterviewReads, INTERVIEW_KINDS, type InterviewKind, ReferenceReads } from '#recruitment';
import { sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { InterviewRoutes } from './interview-route.js';
import { InterviewList, InterviewRecord } from './interviews.view.js';
import { interviewPaths } from './references-paths.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
const WRITERS = ['coordinator', 'manager'] as const;

/** Interviews with an applicant: before the decision, and after the training. */
@Controller()
export class ApplicantInterviewPages {
  constructor(
    private readonly reads: ApplicantInterviewReads,
    private readonly applicants: ReferenceReads,
    private readonly routes: InterviewRoutes,
  ) {}

  @Get('mentors/:id/interviews')
  @Act({ name: 'interview.list', allow: READERS, audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const applicant = await this.applicants.applicant(actor, id);
    const rows = await this.reads.of(actor, id);
    return page(
      {
        title: `Interviews with ${applicant.name}`,
        heading: `Interviews with ${applicant.name}`,
        lead: 'One before the decision, scored against the role description; one after the training, with feedback given.',
        viewer,
        nav: 'mentors',
        back: { text: applicant.name, href: paths.mentor(id) },
      },
      <InterviewList mentorId={id} rows={rows} writes={mayRecord(actor, applicant.programme_id)} />,
    );
  }

  @Get('mentors/:id/interviews/:kind/new')
  @Act({ name: 'interview.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('kind') kind: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.anew(actor, viewer, id, readKind(kind)));
  }

  @Post('mentors/:id/interviews/:kind/new')
  @Act({ name: 'interview.record', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.anew(actor, viewer, id, readKind(kind)), body);
  }

  @Get('interviews/:id')
  @Act({ name: 'interview.read', allow: READERS, audit: 'read' })
  async interview(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const row = await this.reads.interview(actor, id);
    return page(
      {
        title: `Interview with ${row.applicant}`,
        heading: `Interview with ${row.applicant}`,
        viewer,
        nav: 'mentors',
        narrow: true,
        back: { text: `Interviews with ${row.applicant}`, href: interviewPaths.interviews(row.mentor_id) },
      },
      <InterviewRecord row={row} writes={mayRecord(actor, row.programme_id)} />,
    );
  }

  @Get('interviews/:id/correct')
  @Act({ name: 'interview.correct', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.correct(actor, viewer, id));
  }

  @Post('interviews/:id/correct')
  @Act({ name: 'interview.correct', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.correct(actor, viewer, id), body);
  }
}

function readKind(word: string): InterviewKind {
  const kind = INTERVIEW_KINDS.find(each => each === word);
  if (!kind) throw new NotFound();
  return kind;
}
