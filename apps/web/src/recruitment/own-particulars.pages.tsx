import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { Particulars } from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import type { Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { ParticularsFields, typedParticulars } from './particulars-fields.js';
import { ParticularsForm } from './particulars.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

/** A mentor's own emergency contact, and how their expenses are paid. */
@Controller('mentor/particulars')
export class OwnParticularsPages {
  constructor(private readonly particulars: Particulars) {}

  @Get()
  @Act({ name: 'mentor.particulars-own', allow: ['mentor'] })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.own(actor, viewer));
  }

  @Post()
  @Act({ name: 'mentor.particulars-own', allow: ['mentor'] })
  async record(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.own(actor, viewer), body);
  }

  private async own(actor: Actor, viewer: Viewer): Promise<FormRoute<ParticularsForm>> {
    return {
      viewer,
      title: 'Emergency contact and expenses',
      lead: 'Only the people who work with you at the programme see this.',
      nav: 'mentor',
      back: { text: 'Home', href: paths.mentorHome },
      action: recruitmentPaths.ownParticulars,
      button: 'Save',
      Form: ParticularsForm,
      typed: typedParticulars(await this.particulars.own(actor)),
      act: async ({ version, ...particulars }) => {
        await this.particulars.recordOwn(actor, version, particulars);
        return paths.mentorHome;
      },
      body: fields => <ParticularsFields fields={fields} own />,
    };
  }
}
