import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Refusal } from '#kernel';
import { certificatePdf, EndingReads, MatchingReads } from '#matching';
import { mayRecord } from '#people';
import { sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { EndingRoutes } from './ending.routes.js';
import { EndingView } from './ending.view.js';

const WRITERS = ['coordinator', 'manager'] as const;
const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;

/** The plan of an ending, the ending in one sitting, and what it still asks for afterwards. */
@Controller()
export class EndingPages {
  constructor(
    private readonly routes: EndingRoutes,
    private readonly matching: MatchingReads,
    private readonly reads: EndingReads,
  ) {}

  @Get('matches/:id/ending-plan')
  @Act({ name: 'match.plan-ending', allow: WRITERS })
  async planForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.plan(actor, viewer, id));
  }

  @Post('matches/:id/ending-plan')
  @Act({ name: 'match.plan-ending', allow: WRITERS })
  async plan(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.plan(actor, viewer, id), body);
  }

  @Get('matches/:id/end')
  @Act({ name: 'match.end', allow: WRITERS })
  async endForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.end(actor, viewer, id));
  }

  @Post('matches/:id/end')
  @Act({ name: 'match.end', allow: WRITERS })
  async end(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.end(actor, viewer, id), body);
  }

  @Get('matches/:id/ending')
  @Act({ name: 'match.ending', allow: READERS, audit: 'read' })
  async ending(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    const match = await this.matching.match(actor, id);
    if (match.status !== 'ended') throw new Refusal('match-runs', 'This match has not ended');
    const after = await this.reads.of(actor, match);
    const name = `${match.mentee} and ${match.mentor}`;
    return page(
      {
        title: `The ending of ${name}`,
        heading: `The ending of ${name}`,
        viewer,
        nav: 'cases',
        breadcrumbs: [
          { text: 'Cases', href: paths.cases },
          { text: name, href: paths.match(id) },
        ],
      },
      <EndingView match={match} after={after} writes={mayRecord(actor, match.programme_id)} />,
    );
  }

  @Get('matches/:id/ending/correct')
  @Act({ name: 'match.correct-ending', allow: WRITERS })
  async correctForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.correct(actor, viewer, id));
  }

  @Post('matches/:id/ending/correct')
  @Act({ name: 'match.correct-ending', allow: WRITERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.correct(actor, viewer, id), body);
  }

  /** The certificate as a PDF to print. */
  @Get('achievement/:id')
  @Act({ name: 'match.print-certificate', allow: WRITERS, audit: 'read' })
  async print(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    const certificate = await this.reads.certificate(actor, id);
    response
      .type('application/pdf')
      .setHeader('Content-Disposition', 'inline; filename="certificate.pdf"')
      .send(Buffer.from(await certificatePdf(certificate)));
  }
}
