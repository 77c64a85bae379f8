import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { DutyRoutes } from './duty-routes.js';

const REFERRERS = ['safeguarding-lead', 'manager'] as const;

@Controller()
export class DutyPages {
  constructor(private readonly routes: DutyRoutes) {}

  @Get('mentors/:id/duty-to-refer')
  @Act({ name: 'vetting.consider-referral', allow: REFERRERS, audit: 'read' })
  async mentorForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.considering(actor, viewer, id, 'mentor'));
  }

  @Post('mentors/:id/duty-to-refer')
  @Act({ name: 'vetting.consider-referral', allow: REFERRERS })
  async mentor(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.considering(actor, viewer, id, 'mentor'), body);
  }

  @Get('staff/:id/duty-to-refer')
  @Act({ name: 'vetting.consider-referral', allow: REFERRERS, audit: 'read' })
  async staffForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.considering(actor, viewer, id, 'staff'));
  }

  @Post('staff/:id/duty-to-refer')
  @Act({ name: 'vetting.consider-referral', allow: REFERRERS })
  async staff(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.considering(actor, viewer, id, 'staff'), body);
  }
}
