import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { VETTING_READERS, VettingFiles } from '../vetting/vetting-file.pages.js';
import { ElsewhereRoutes } from '../vetting/elsewhere-routes.js';
import { RoleRoutes } from '../vetting/role-routes.js';

const OFFICERS = ['vetting-officer', 'safeguarding-lead'] as const;

/** The check of a member of staff: its file, the check that the role needs, and asking for it. */
@Controller('staff/:id/vetting')
export class StaffVettingPages {
  constructor(
    private readonly routes: RoleRoutes,
    private readonly elsewhere: ElsewhereRoutes,
    private readonly files: VettingFiles,
  ) {}

  @Get()
  @Act({ name: 'vetting.read', allow: VETTING_READERS, audit: 'read' })
  file(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer, @Id('id') id: string): Promise<string> {
    return this.files.page(actor, viewer, id, 'staff');
  }

  @Get('role')
  @Act({ name: 'vetting.eligibility', allow: OFFICERS })
  async roleForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.role(actor, viewer, id, 'staff'));
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
    return sendForm(response, await this.routes.role(actor, viewer, id, 'staff'), body);
  }

  @Get('request')
  @Act({ name: 'vetting.request', allow: OFFICERS })
  async requestForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.routes.asking(actor, viewer, id, 'staff'));
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
    return sendForm(response, await this.routes.asking(actor, viewer, id, 'staff'), body);
  }

  @Get('accept')
  @Act({ name: 'vetting.accept', allow: OFFICERS })
  async acceptForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.elsewhere.accept(actor, viewer, id, 'staff'));
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
    return sendForm(response, await this.elsewhere.accept(actor, viewer, id, 'staff'), body);
  }

  @Get('abroad')
  @Act({ name: 'vetting.stay', allow: OFFICERS })
  async abroadForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.elsewhere.abroad(actor, viewer, id, 'staff'));
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
    return sendForm(response, await this.elsewhere.abroad(actor, viewer, id, 'staff'), body);
  }
}
