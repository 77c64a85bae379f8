import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { EndingRoutes } from './ending.routes.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** What follows an ending, one form each. */
@Controller('matches/:id')
export class AfterEndingPages {
  constructor(private readonly routes: EndingRoutes) {}

  @Get('exit/:party')
  @Act({ name: 'match.exit', allow: WRITERS })
  async exitForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('party') party: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.exit(actor, viewer, id, party));
  }

  @Post('exit/:party')
  @Act({ name: 'match.exit', allow: WRITERS })
  async exit(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('party') party: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.exit(actor, viewer, id, party), body);
  }

  @Get('support/:side')
  @Act({ name: 'match.support', allow: WRITERS })
  async supportForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('side') side: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.support(actor, viewer, id, side));
  }

  @Post('support/:side')
  @Act({ name: 'match.support', allow: WRITERS })
  async support(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('side') side: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.support(actor, viewer, id, side), body);
  }

  @Get('onward')
  @Act({ name: 'match.onward', allow: WRITERS })
  async onwardForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.onward(actor, viewer, id));
  }

  @Post('onward')
  @Act({ name: 'match.onward', allow: WRITERS })
  async onward(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.onward(actor, viewer, id), body);
  }

  @Get('certificate')
  @Act({ name: 'match.certify', allow: WRITERS })
  async certificateForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.certificate(actor, viewer, id));
  }

  @Post('certificate')
  @Act({ name: 'match.certify', allow: WRITERS })
  async certify(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.certificate(actor, viewer, id), body);
  }
}
