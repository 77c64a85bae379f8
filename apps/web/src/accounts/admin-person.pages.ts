import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AccountsReads, Invitations, Roles } from '#accounts';
import type { Actor } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { Act } from '../shell/acts/act.js';
import { noProblems, type Problems, type Viewer } from '../shell/components.js';
import { type Read, readForm } from '../shell/forms/read-form.js';
import type { Typed } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { submit } from '../shell/submit.js';
import { RoleForm } from './admin.form.js';
import { personPage } from './admin-people.view.js';
import { paths } from './paths.js';

class NothingAsked {}

interface Asked {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly id: string;
  readonly response: Response;
}

@Controller('admin/people/:userId')
export class AdminPersonPages {
  constructor(
    private readonly reads: AccountsReads,
    private readonly programmes: ProgrammesReads,
    private readonly roles: Roles,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Act({ name: 'account.read', allow: 'administrator' })
  show(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('userId') id: string,
  ): Promise<string> {
    return this.page({ actor, viewer, id }, {}, noProblems);
  }

  @Post('roles')
  @Act({ name: 'account.grant-role', allow: 'administrator' })
  grant(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('userId') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.send({ actor, viewer, id, response }, readForm(RoleForm, body), form =>
      this.roles.grant(actor, id, form.programmeId, form.role),
    );
  }

  @Post('roles/withdraw')
  @Act({ name: 'account.withdraw-role', allow: 'administrator' })
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('userId') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.send({ actor, viewer, id, response }, readForm(RoleForm, body), form =>
      this.roles.withdraw(actor, id, form.programmeId, form.role),
    );
  }

  @Post('deactivate')
  @Act({ name: 'account.deactivate', allow: 'administrator' })
  deactivate(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('userId') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.send({ actor, viewer, id, response }, readForm(NothingAsked, body), () =>
      this.roles.deactivate(actor, id),
    );
  }

  @Post('reactivate')
  @Act({ name: 'account.reactivate', allow: 'administrator' })
  reactivate(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('userId') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.send({ actor, viewer, id, response }, readForm(NothingAsked, body), () =>
      this.roles.reactivate(actor, id),
    );
  }

  @Post('invite-again')
  @Act({ name: 'account.invite-again', allow: 'administrator' })
  inviteAgain(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('userId') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.send({ actor, viewer, id, response }, readForm(NothingAsked, body), () =>
      this.invitations.inviteAgain(actor, id),
    );
  }

  private send<T>(asked: Asked, read: Read<T>, act: (value: T) => Promise<void>): Promise<void> {
    return submit(
      asked.response,
      read,
      (typed, problems) => this.page(asked, typed, problems),
      async value => {
        await act(value);
        return paths.person(asked.id);
      },
    );
  }

  private async page(
    { actor, viewer, id }: Omit<Asked, 'response'>,
    typed: Typed,
    problems: Problems,
  ): Promise<string> {
    const [member, programmes] = await Promise.all([
      this.reads.member(actor, id),
      this.programmes.ofOrganisation(actor.organisationId),
    ]);
    return personPage(viewer, member, programmes, typed, problems);
  }
}
