import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { ApplicantEquality } from '#recruitment';
import { sendForm, showForm } from '../casework/form-route.js';
import { equalityRoute } from '../equality/equality-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** A worker asks an applicant or a mentor the equality questions. */
@Controller('mentors/:id/equality')
export class ApplicantEqualityPages {
  constructor(
    private readonly equality: ApplicantEquality,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'equality.record-mentor', allow: WRITERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ask(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'equality.record-mentor', allow: WRITERS })
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
      this.people.mentor(actor, id),
      this.equality.ofMentor(actor, id),
    ]);
    return equalityRoute(viewer, {
      ...door,
      name,
      nav: 'recruitment',
      file: paths.mentor(id),
      action: paths.equalityOfMentor(id),
      keep: sent => this.equality.record(actor, id, sent),
    });
  }
}
