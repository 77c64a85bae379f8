import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ElsewhereRoutes } from './elsewhere-routes.js';

const OFFICERS = ['vetting-officer', 'safeguarding-lead'] as const;

/** What came of a stay abroad. */
@Controller('vetting/stays')
export class StayPages {
  constructor(private readonly routes: ElsewhereRoutes) {}

  @Get(':id')
  @Act({ name: 'vetting.settle-stay', allow: OFFICERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.settle(actor, viewer, id));
  }

  @Post(':id')
  @Act({ name: 'vetting.settle-stay', allow: OFFICERS })
  async settle(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.settle(actor, viewer, id), body);
  }
}
