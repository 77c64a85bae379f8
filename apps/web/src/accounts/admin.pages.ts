import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AccountsReads, Invitations } from '#accounts';
import { type Actor, NotFound } from '#kernel';
import { CONFIG, type Config } from '#platform';
import { ProgrammesReads } from '#programmes';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Viewer } from '../shell/components.js';
import { readForm } from '../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { InvitationForm } from './admin.form.js';
import { keptMailPage } from './admin-mail.view.js';
import { invitePage } from './admin-people.view.js';
import { adminPage } from './admin.view.js';
import { paths } from './paths.js';

@Controller('admin')
export class AdminPages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reads: AccountsReads,
    private readonly programmes: ProgrammesReads,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Act({ name: 'account.list', allow: 'administrator' })
  async show(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [members, programmes] = await Promise.all([
      this.reads.members(actor),
      this.programmes.ofOrganisation(actor.organisationId),
    ]);
    return adminPage(viewer, { members, programmes, keepsMail: this.config.smtp === null });
  }

  @Get('mail')
  @Act({ name: 'mail.read-kept', allow: 'administrator' })
  async mail(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    if (this.config.smtp) throw new NotFound();
    return keptMailPage(viewer, await this.reads.keptMail(actor));
  }

  @Get('people/new')
  @Act({ name: 'account.invite-page', allow: 'administrator' })
  async newPerson(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    return invitePage(viewer, await this.programmes.ofOrganisation(actor.organisationId), {}, noProblems);
  }

  @Post('people')
  @Act({ name: 'account.invite', allow: 'administrator' })
  async invite(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      readForm(InvitationForm, body),
      async (typed, problems) =>
        invitePage(viewer, await this.programmes.ofOrganisation(actor.organisationId), typed, problems),
      async form => paths.person(await this.invitations.invite(actor, form)),
    );
  }
}
