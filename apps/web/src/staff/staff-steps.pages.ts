import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { StaffSteps } from './staff-steps.js';

const KEEPERS = ['manager', 'vetting-officer'] as const;
const MANAGERS = ['manager'] as const;

/** What is written down about a member of staff, each a form of its own. */
@Controller('staff')
export class StaffStepPages {
  constructor(private readonly steps: StaffSteps) {}

  @Get('open/:id')
  @Act({ name: 'staff.open-file', allow: KEEPERS })
  async openForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.opening(actor, viewer, id));
  }

  @Post('open/:id')
  @Act({ name: 'staff.open-file', allow: KEEPERS })
  async open(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.opening(actor, viewer, id), body);
  }

  @Get(':id/references/new')
  @Act({ name: 'staff-reference.record', allow: KEEPERS })
  async referenceForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.reference(actor, viewer, id));
  }

  @Post(':id/references/new')
  @Act({ name: 'staff-reference.record', allow: KEEPERS })
  async reference(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.reference(actor, viewer, id), body);
  }

  @Get(':id/alone')
  @Act({ name: 'staff.clear-one-to-one', allow: MANAGERS })
  async aloneForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.alone(actor, viewer, id));
  }

  @Post(':id/alone')
  @Act({ name: 'staff.clear-one-to-one', allow: MANAGERS })
  async alone(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.alone(actor, viewer, id), body);
  }

  @Get(':id/alone/end')
  @Act({ name: 'staff.end-one-to-one', allow: MANAGERS })
  async endAloneForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.endAlone(actor, viewer, id));
  }

  @Post(':id/alone/end')
  @Act({ name: 'staff.end-one-to-one', allow: MANAGERS })
  async endAlone(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.endAlone(actor, viewer, id), body);
  }

  @Get(':id/leave')
  @Act({ name: 'staff.leave', allow: KEEPERS })
  async leaveForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.leave(actor, viewer, id));
  }

  @Post(':id/leave')
  @Act({ name: 'staff.leave', allow: KEEPERS })
  async leave(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.leave(actor, viewer, id), body);
  }
}
