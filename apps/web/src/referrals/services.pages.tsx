import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import { ProgrammesReads } from '#programmes';
import { ServicesDirectory } from '#referrals';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { choicesOf } from '../people/worker-field.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  Input,
  LinkButton,
  page,
  Panel,
  Select,
  Table,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { CleanText, IsRecordId } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';

const STAFF = ['coordinator', 'manager'] as const;

export class ServiceForm {
  @IsRecordId({ required: 'Choose the programme' }) readonly programmeId!: string;
  @CleanText(120, { required: 'Enter its name' }) readonly name!: string;
  @CleanText(500, { required: 'Say what it offers' }) readonly offers!: string;
  @CleanText(300, { required: 'Say how it is reached' }) readonly reach!: string;
}

/** The directory of other services, for those whom a programme cannot take. */
@Controller('settings/services')
export class ServicePages {
  constructor(
    private readonly directory: ServicesDirectory,
    private readonly programmes: ProgrammesReads,
  ) {}

  @Get()
  @Act({ name: 'service.list', allow: STAFF })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [rows, programmes] = await Promise.all([
      this.directory.list(actor),
      this.programmes.of(actor, ...STAFF),
    ]);
    return page(
      {
        title: 'Other services',
        heading: 'Other services',
        lead: 'Whom you suggest to somebody whom a programme cannot take.',
        viewer,
        nav: 'settings',
        actions: (
          <LinkButton href={paths.newService} icon="plus">
            Add a service
          </LinkButton>
        ),
      },
      <>
        <SettingsTabs current="services" />
        {rows.length ? (
          <Table
            caption="Other services"
            captionHidden
            stack
            columns={[
              { text: 'Service' },
              { text: 'Offers' },
              { text: 'Reached by' },
              { text: 'Programme' },
              { text: 'Change' },
            ]}
            rows={rows.map(row => [
              row.name,
              row.offers,
              row.reach,
              programmes.find(({ id }) => id === row.programmeId)?.name ?? '',
              <CsrfForm key={row.id} action={paths.withdrawService(row.id)}>
                <Button kind="secondary" small>
                  Take out<span class="cairn-visually-hidden"> {row.name}</span>
                </Button>
              </CsrfForm>,
            ])}
          />
        ) : (
          <Panel title="No other service yet" level={2}>
            <p>Add those that you know, so that a no leads somewhere.</p>
          </Panel>
        )}
      </>,
    );
  }

  @Get('new')
  @Act({ name: 'service.add', allow: STAFF })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.adding(actor, viewer));
  }

  @Post('new')
  @Act({ name: 'service.add', allow: STAFF })
  async add(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.adding(actor, viewer), body);
  }

  @Post(':id/withdraw')
  @Act({ name: 'service.withdraw', allow: STAFF })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.directory.withdraw(actor, id);
    response.redirect(303, paths.services);
  }

  private async adding(actor: Actor, viewer: Viewer): Promise<FormRoute<ServiceForm>> {
    const programmes = await this.programmes.of(actor, ...STAFF);
    const [only, ...more] = programmes;
    return {
      viewer,
      title: 'Add a service',
      nav: 'settings',
      back: { text: 'Other services', href: paths.services },
      action: paths.newService,
      button: 'Add the service',
      Form: ServiceForm,
      typed: only && !more.length ? { programmeId: only.id } : {},
      act: async ({ programmeId, ...service }) => {
        await this.directory.add(actor, programmeId, service);
        return paths.services;
      },
      body: fields => (
        <>
          <Select
            {...fields.text('programmeId')}
            label="Programme"
            prompt="Choose"
            choices={choicesOf(programmes)}
          />
          <Input {...fields.text('name')} label="Name of the service" />
          <Textarea
            {...fields.text('offers')}
            label="What does it offer, and to whom?"
            rows={2}
            limit={500}
          />
          <Input
            {...fields.text('reach')}
            label="How is it reached?"
            hint="Phone, address or web page. Referrers read this."
          />
        </>
      ),
    };
  }
}
