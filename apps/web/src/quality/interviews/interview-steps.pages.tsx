import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { InterviewReads, Interviews } from '#evidence';
import type { Actor } from '#kernel';
import { sendForm, showForm } from '../../casework/form-route.js';
import { Act } from '../../shell/acts/act.js';
import type { Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { MANAGERS, QualityScope } from '../quality-scope.js';
import { answerRoute, closeRoute, planRoute } from './interview-steps.js';
import { interviewPage } from './interview.view.js';

/** One invitation and its steps: the answer, time and company, and how it ended. */
@Controller('quality/interviews/:id')
export class InterviewStepPages {
  constructor(
    private readonly interviews: Interviews,
    private readonly reads: InterviewReads,
    private readonly scope: QualityScope,
  ) {}

  @Get()
  @Act({ name: 'evidence.interview', allow: MANAGERS })
  async show(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
  ): Promise<string> {
    return interviewPage(viewer, await this.reads.one(actor, id));
  }

  @Get('answer')
  @Act({ name: 'evidence.interview-answer', allow: MANAGERS })
  async answerForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, answerRoute(await this.step(actor, viewer, id)));
  }

  @Post('answer')
  @Act({ name: 'evidence.interview-answer', allow: MANAGERS })
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, answerRoute(await this.step(actor, viewer, id)), body);
  }

  @Get('plan')
  @Act({ name: 'evidence.interview-plan', allow: MANAGERS })
  async planForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, planRoute(await this.step(actor, viewer, id)));
  }

  @Post('plan')
  @Act({ name: 'evidence.interview-plan', allow: MANAGERS })
  async plan(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, planRoute(await this.step(actor, viewer, id)), body);
  }

  @Get('close')
  @Act({ name: 'evidence.interview-close', allow: MANAGERS })
  async closeForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, closeRoute(await this.step(actor, viewer, id)));
  }

  @Post('close')
  @Act({ name: 'evidence.interview-close', allow: MANAGERS })
  async close(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, closeRoute(await this.step(actor, viewer, id)), body);
  }

  private async step(actor: Actor, viewer: Viewer, id: string) {
    const row = await this.reads.one(actor, id);
    return { actor, viewer, row, interviews: this.interviews, today: this.scope.today };
  }
}
