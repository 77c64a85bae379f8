import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { PeopleReads } from '#people';
import { Particulars } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { ParticularsFields, typedParticulars } from './particulars-fields.js';
import { ParticularsForm } from './particulars.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const WRITERS = ['coordinator', 'manager'] as const;

/** Whom to call for a mentor, and how their expenses are paid. */
@Controller('mentors/:id/particulars')
export class ParticularsPages {
  constructor(
    private readonly particulars: Particulars,
    private readonly people: PeopleReads,
  ) {}

  @Get()
  @Act({ name: 'mentor.particulars', allow: WRITERS, audit: 'read' })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.asked(actor, viewer, id));
  }

  @Post()
  @Act({ name: 'mentor.particulars', allow: WRITERS })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.asked(actor, viewer, id), body);
  }

  private async asked(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<ParticularsForm>> {
    const { name } = await this.people.mentor(actor, id);
    const row = await this.particulars.ofMentor(actor, id);
    return {
      viewer,
      title: `Emergency contact and expenses of ${name}`,
      lead: row ? `Last saved by ${row.by ?? 'Cairn'}.` : 'They can fill this in themselves, on their phone.',
      nav: 'mentors',
      back: { text: name, href: paths.mentor(id) },
      action: recruitmentPaths.particulars(id),
      button: 'Save',
      Form: ParticularsForm,
      typed: typedParticulars(row),
      act: async ({ version, ...particulars }) => {
        await this.particulars.record(actor, id, version, particulars);
        return paths.mentor(id);
      },
      body: fields => <ParticularsFields fields={fields} own={false} />,
    };
  }
}
