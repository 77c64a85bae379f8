import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PackApproval, PackLooks } from '#evidence';
import { type Actor, Refusal } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Problems, type Viewer } from '../../shell/components.js';
import { readForm } from '../../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { submit } from '../../shell/submit.js';
import { qualityPaths } from '../quality-paths.js';
import { LOOKERS } from '../quality-scope.js';
import { lookPage } from './look.view.js';
import { SendBackForm } from './send-back.form.js';
import { sendBackPage } from './send-back.view.js';

const numbers = (body: unknown, name: 'samples' | 'round'): number[] =>
  [(body as Record<string, unknown> | null)?.[name] ?? []]
    .flat()
    .map(one => (typeof one === 'string' && /^\d{1,5}$/.test(one) ? Number(one) : 0))
    .filter(Boolean);

/** The second person's part: sample by sample. */
@Controller('quality/packs/:id')
export class PackLookPages {
  constructor(
    private readonly approval: PackApproval,
    private readonly looks: PackLooks,
  ) {}

  @Get('look')
  @Act({ name: 'evidence.pack-look', allow: LOOKERS, audit: 'read' })
  async page(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!(await this.looks.isOpen(actor, id))) return response.redirect(303, qualityPaths.pack(id));
    await this.show(actor, viewer, id, response, noProblems);
  }

  @Post('look')
  @Act({ name: 'evidence.pack-look', allow: LOOKERS })
  async look(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.approval.look(actor, id, numbers(body, 'round')[0] ?? 0, numbers(body, 'samples'));
      response.redirect(303, qualityPaths.look(id));
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'draft-changed') throw fault;
      response.status(409);
      await this.show(actor, viewer, id, response, { fields: {}, reasons: fault.reasons });
    }
  }

  @Post('approve')
  @Act({ name: 'evidence.pack-approve', allow: LOOKERS })
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.approval.approve(actor, id);
      response.redirect(303, qualityPaths.pack(id));
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'samples-not-looked-at') throw fault;
      response.status(409);
      await this.show(actor, viewer, id, response, { fields: {}, reasons: fault.reasons });
    }
  }

  @Get('send-back')
  @Act({ name: 'evidence.pack-send-back', allow: LOOKERS })
  async sendBackForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!(await this.looks.isOpen(actor, id))) return response.redirect(303, qualityPaths.pack(id));
    response.type('html').send(sendBackPage(viewer, id)({}, noProblems));
  }

  @Post('send-back')
  @Act({ name: 'evidence.pack-send-back', allow: LOOKERS })
  async sendBack(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(response, readForm(SendBackForm, body), sendBackPage(viewer, id), async form => {
      await this.approval.sendBack(actor, id, form.because);
      return qualityPaths.pack(id);
    });
  }

  private async show(
    actor: Actor,
    viewer: Viewer,
    id: string,
    response: Response,
    problems: Problems,
  ): Promise<void> {
    const looking = await this.looks.next(actor, id);
    response.type('html').send(lookPage(viewer, { packId: id, ...looking }, problems));
  }
}
