import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { ReferralEquality } from '#referrals';
import { sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { equalityRoute } from './equality-route.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A worker asks the equality questions. What was answered is not shown again to anybody. */
@Controller('mentees/:id/equality')
export class EqualityPages {
  constructor(
    private readonly equality: ReferralEquality,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'equality.record', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ask(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'equality.record', allow: WRITERS })
  async save(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.ask(actor, viewer, id), body);
  }

  private async ask(actor: Actor, viewer: Viewer, id: string) {
    const [{ name }, door] = await Promise.all([
      this.people.mentee(actor, id),
      this.equality.ofMentee(actor, id),
    ]);
    return equalityRoute(viewer, {
      ...door,
      name,
      nav: 'cases',
      file: paths.mentee(id),
      action: paths.equality(id),
      keep: sent => this.equality.record(actor, id, sent),
    });
  }
}
