import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ElsewhereRoutes } from './elsewhere-routes.js';
import { RoleRoutes } from './role-routes.js';

const OFFICERS = ['vetting-officer', 'safeguarding-lead'] as const;

/** The check that a role needs, and asking for it. */
@Controller('mentors/:id/vetting')
export class VettingRolePages {
  constructor(
    private readonly routes: RoleRoutes,
    private readonly elsewhere: ElsewhereRoutes,
  ) {}

  @Get('role')
  @Act({ name: 'vetting.eligibility', allow: OFFICERS })
  async roleForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.role(actor, viewer, id, 'mentor'));
  }

  @Post('role')
  @Act({ name: 'vetting.eligibility', allow: OFFICERS })
  async decideRole(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.role(actor, viewer, id, 'mentor'), body);
  }

  @Get('request')
  @Act({ name: 'vetting.request', allow: OFFICERS })
  async requestForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.asking(actor, viewer, id, 'mentor'));
  }

  @Post('request')
  @Act({ name: 'vetting.request', allow: OFFICERS })
  async request(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.routes.asking(actor, viewer, id, 'mentor'), body);
  }

  @Get('accept')
  @Act({ name: 'vetting.accept', allow: OFFICERS })
  async acceptForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.elsewhere.accept(actor, viewer, id, 'mentor'));
  }

  @Post('accept')
  @Act({ name: 'vetting.accept', allow: OFFICERS })
  async accept(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.elsewhere.accept(actor, viewer, id, 'mentor'), body);
  }

  @Get('abroad')
  @Act({ name: 'vetting.stay', allow: OFFICERS })
  async abroadForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.elsewhere.abroad(actor, viewer, id, 'mentor'));
  }

  @Post('abroad')
  @Act({ name: 'vetting.stay', allow: OFFICERS })
  async abroad(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.elsewhere.abroad(actor, viewer, id, 'mentor'), body);
  }
}
