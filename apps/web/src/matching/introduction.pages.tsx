import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { IntroductionRoutes } from './introduction.routes.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What is done between a proposal and the first session. */
@Controller('matches/:id')
export class IntroductionPages {
  constructor(private readonly routes: IntroductionRoutes) {}

  @Get('told/:side')
  @Act({ name: 'match.tell', allow: WRITERS })
  async toldForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('side') side: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.told(actor, viewer, id, side));
  }

  @Post('told/:side')
  @Act({ name: 'match.tell', allow: WRITERS })
  async tell(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('side') side: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.told(actor, viewer, id, side), body);
  }

  @Get('briefing')
  @Act({ name: 'match.brief', allow: WRITERS })
  async briefingForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.briefing(actor, viewer, id));
  }

  @Post('briefing')
  @Act({ name: 'match.brief', allow: WRITERS })
  async brief(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.briefing(actor, viewer, id), body);
  }

  @Get('guidance')
  @Act({ name: 'match.guide', allow: WRITERS })
  async guidanceForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.guidance(actor, viewer, id));
  }

  @Post('guidance')
  @Act({ name: 'match.guide', allow: WRITERS })
  async guide(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.guidance(actor, viewer, id), body);
  }

  @Get('risk')
  @Act({ name: 'match.risk', allow: WRITERS })
  async riskForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.risk(actor, viewer, id));
  }

  @Post('risk')
  @Act({ name: 'match.risk', allow: WRITERS })
  async assessRisk(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.risk(actor, viewer, id), body);
  }

  @Get('meeting')
  @Act({ name: 'match.meet', allow: WRITERS })
  async meetingForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.meeting(actor, viewer, id));
  }

  @Post('meeting')
  @Act({ name: 'match.meet', allow: WRITERS })
  async meet(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.meeting(actor, viewer, id), body);
  }
}
