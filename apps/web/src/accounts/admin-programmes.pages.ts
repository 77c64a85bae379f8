import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AccountsReads } from '#accounts';
import type { Actor } from '#kernel';
import { Programmes } from '#programmes';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { ProgrammeForm } from './admin.form.js';
import { newProgrammePage } from './admin-programmes.view.js';
import { paths } from './paths.js';

@Controller('admin/programmes')
export class AdminProgrammesPages {
  constructor(
    private readonly reads: AccountsReads,
    private readonly programmes: Programmes,
  ) {}

  @Get('new')
  @Act({ name: 'programme.open-page', allow: 'administrator' })
  async show(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return newProgrammePage(viewer, await this.reads.members(actor), {}, noProblems);
  }

  @Post()
  @Act({ name: 'programme.open', allow: 'administrator' })
  async open(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      readForm(ProgrammeForm, body),
      async (typed, problems) => newProgrammePage(viewer, await this.reads.members(actor), typed, problems),
      async form => {
        await this.programmes.open(actor, form);
        return paths.admin;
      },
    );
  }
}
