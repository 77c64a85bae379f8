import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { Programmes } from '#programmes';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { Act } from '../shell/acts/act.js';
import { Input, page, Table, type Viewer } from '../shell/components.js';
import { CleanText } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { SettingsTabs } from './settings-tabs.js';

const KEEPERS = ['manager', 'safeguarding-lead'] as const;
const PATH = '/settings/safeguarding';

class NumberForm {
  @CleanText(40) readonly phone!: string;
}

/** The number that a mentor is shown when something urgent worries them. */
@Controller('settings/safeguarding')
export class SafeguardingPages {
  constructor(private readonly programmes: Programmes) {}

  @Get()
  @Act({ name: 'programme.safeguarding-number', allow: KEEPERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const rows = await this.programmes.safeguardingPhones(actor);
    return page(
      {
        title: 'Safeguarding number',
        heading: 'Safeguarding number',
        lead: 'A mentor who answers “Yes, urgent” sees this number before anything else.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="safeguarding" />
        <Table
          caption="Numbers by programme"
          captionHidden
          stack
          columns={[{ text: 'Programme' }, { text: 'Number' }]}
          rows={rows.map(({ id, name, phone }) => [
            <a key={id} href={`${PATH}/${id}`}>
              {name}
            </a>,
            phone ?? 'none: no number is shown',
          ])}
        />
      </>,
    );
  }

  @Get(':id')
  @Act({ name: 'programme.safeguarding-number', allow: KEEPERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.number(actor, viewer, id));
  }

  @Post(':id')
  @Act({ name: 'programme.safeguarding-number', allow: KEEPERS })
  async save(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.number(actor, viewer, id), body);
  }

  private async number(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<NumberForm>> {
    const { name, phone: standing } = await this.one(actor, id);
    return {
      viewer,
      title: `Safeguarding number of ${name}`,
      nav: 'settings',
      back: { text: 'Safeguarding number', href: PATH },
      action: `${PATH}/${id}`,
      button: 'Save the number',
      Form: NumberForm,
      typed: { phone: standing ?? '' },
      act: async ({ phone }) => {
        await this.programmes.setSafeguardingPhone(actor, id, phone);
        return PATH;
      },
      body: fields => <Input {...fields.text('phone')} label="Number, day and night" type="tel" width={10} />,
    };
  }

  private async one(actor: Actor, id: string) {
    const found = (await this.programmes.safeguardingPhones(actor)).find(each => each.id === id);
    if (!found) throw new NotFound();
    return found;
  }
}
