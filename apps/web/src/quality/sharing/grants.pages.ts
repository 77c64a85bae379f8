import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PackGrants, PackReads, SharingReads } from '#evidence';
import { type Actor, NotFound } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Viewer } from '../../shell/components.js';
import { readForm } from '../../shell/forms/read-form.js';
import { typedDay } from '../../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { submit } from '../../shell/submit.js';
import { qualityPaths } from '../quality-paths.js';
import { LOOKERS, QualityScope } from '../quality-scope.js';
import { grantFormPage, viewsPage } from './grants.view.js';
import { GrantForm } from './sharing.forms.js';

const USUAL_DAYS = 28;

/** An assessor's access to one pack: given, watched and ended. */
@Controller('quality/packs/:id/grants')
export class PackGrantPages {
  constructor(
    private readonly grants: PackGrants,
    private readonly packs: PackReads,
    private readonly reads: SharingReads,
    private readonly scope: QualityScope,
  ) {}

  @Get('new')
  @Act({ name: 'evidence.pack-grant', allow: LOOKERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.packs.pack(actor, id);
    if (pack.stage !== 'ready' || pack.profile === 'plain')
      return response.redirect(303, qualityPaths.pack(id));
    const usual = typedDay('endsOn', this.scope.today.plusDays(USUAL_DAYS));
    response.type('html').send(grantFormPage(viewer, id)(usual, noProblems));
  }

  @Post('new')
  @Act({ name: 'evidence.pack-grant', allow: LOOKERS })
  async grant(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(response, readForm(GrantForm, body), grantFormPage(viewer, id), async form => {
      await this.grants.grant(actor, id, form);
      return qualityPaths.pack(id);
    });
  }

  @Get(':grant')
  @Act({ name: 'evidence.pack-grant-views', allow: LOOKERS })
  async views(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Id('grant') grantId: string,
  ): Promise<string> {
    await this.packs.pack(actor, id);
    const grant = (await this.reads.grants(id)).find(one => one.id === grantId);
    if (!grant) throw new NotFound();
    return viewsPage(viewer, id, grant, await this.reads.views(id, grantId));
  }

  @Post(':grant/withdraw')
  @Act({ name: 'evidence.pack-grant-withdraw', allow: LOOKERS })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Id('grant') grantId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.grants.withdraw(actor, id, grantId);
    response.redirect(303, qualityPaths.pack(id));
  }
}
