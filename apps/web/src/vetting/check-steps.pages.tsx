import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CHECK_STEPS, CheckSteps, type CheckStepName } from './check-steps.js';

const OFFICERS = ['vetting-officer', 'safeguarding-lead'] as const;

/** Each step of a check is a form of its own under one address. */
@Controller('vetting/checks/:id')
export class CheckStepPages {
  constructor(private readonly steps: CheckSteps) {}

  @Get('confirm')
  @Act({ name: 'vetting.confirm', allow: [...OFFICERS, 'manager'], audit: 'read' })
  async confirmForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps.confirm(actor, viewer, id, true));
  }

  @Post('confirm')
  @Act({ name: 'vetting.confirm', allow: [...OFFICERS, 'manager'] })
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.steps.confirm(actor, viewer, id, false), body);
  }

  @Get('content')
  @Act({ name: 'vetting.read-content', allow: [...OFFICERS, 'manager'], audit: 'read' })
  content(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return this.steps.content(actor, viewer, id);
  }

  @Get(':step')
  @Act({ name: 'vetting.step', allow: OFFICERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('step') step: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.steps[named(step)](actor, viewer, id));
  }

  @Post(':step')
  @Act({ name: 'vetting.step', allow: OFFICERS })
  async take(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Param('step') step: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const route: FormRoute<object> = await this.steps[named(step)](actor, viewer, id);
    return sendForm(response, route, body);
  }
}

function named(step: string): CheckStepName {
  const found = CHECK_STEPS.find(name => name === step);
  if (!found) throw new NotFound();
  return found;
}
