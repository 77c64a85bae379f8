import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, LocalDate } from '#kernel';
import { Vetting, VettingReads } from '#vetting';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths, vettingFileOf } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { DecisionFields } from './decision-fields.js';
import { DecisionForm } from './vetting.forms.js';

const OFFICERS = ['vetting-officer', 'safeguarding-lead'] as const;

@Controller('vetting/decisions/:id')
export class VettingDecisionPages {
  constructor(
    private readonly vetting: Vetting,
    private readonly reads: VettingReads,
  ) {}

  @Get()
  @Act({ name: 'vetting.correct', allow: OFFICERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.correction(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'vetting.correct', allow: OFFICERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.correction(actor, viewer, id), body);
  }

  private async correction(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DecisionForm>> {
    const row = await this.reads.decision(actor, id);
    const { name } = await this.reads.subject(actor, row.subject_id);
    return {
      viewer,
      title: `Correct the vetting decision for ${name}`,
      lead: 'For what was written down wrongly. A new decision needs a new check.',
      nav: 'vetting',
      back: { text: `Vetting of ${name}`, href: vettingFileOf(row) },
      action: paths.correctVetting(id),
      button: 'Save the correction',
      Form: DecisionForm,
      typed: {
        ...typedDay('decidedOn', LocalDate.of(row.decided_on)),
        outcome: row.outcome ?? '',
        conditions: row.conditions,
        version: String(row.version),
      },
      act: async ({ version, ...form }) => {
        await this.vetting.correct(actor, id, version ?? 0, form);
        return vettingFileOf(row);
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <DecisionFields fields={fields} barred={row.outcome === 'barred'} />
        </>
      ),
    };
  }
}
