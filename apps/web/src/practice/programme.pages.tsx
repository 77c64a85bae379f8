import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { type ProgrammeRow, Programmes, ProgrammesReads } from '#programmes';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { type Choice, Input, page, Select, Table, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { NameAndLeadForm, typedProgramme } from './programme.form.js';
import { SettingsTabs } from './settings-tabs.js';

const MANAGERS = ['manager'] as const;

/** What the manager's programmes are called and who leads them. */
@Controller('settings/programmes')
export class ProgrammePages {
  constructor(
    private readonly programmes: Programmes,
    private readonly reads: ProgrammesReads,
  ) {}

  @Get()
  @Act({ name: 'programme.list', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const rows = await this.reads.of(actor, 'manager');
    return page(
      {
        title: 'Name and lead',
        heading: 'Name and lead',
        lead: 'What each of your programmes is called, and who leads it.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="programmes" />
        <Table
          caption="Your programmes"
          captionHidden
          stack
          columns={[{ text: 'Programme' }, { text: 'Led by' }]}
          rows={rows.map(({ id, name, lead }) => [
            <a key={id} href={paths.programme(id)}>
              {name}
            </a>,
            lead,
          ])}
        />
      </>,
    );
  }

  @Get(':id')
  @Act({ name: 'programme.correct', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.programme(actor, viewer, id));
  }

  @Post(':id')
  @Act({ name: 'programme.correct', allow: MANAGERS })
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.programme(actor, viewer, id), body);
  }

  private async programme(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<NameAndLeadForm>> {
    const row = (await this.reads.of(actor, 'manager')).find(each => each.id === id);
    if (!row) throw new NotFound();
    const leads = await this.leadsOf(actor, row);
    return {
      viewer,
      title: `Name and lead of ${row.name}`,
      lead: 'Pages and new packs show them from now on. Packs that were built keep the name that they were built with.',
      nav: 'settings',
      back: { text: 'Name and lead', href: paths.programmes },
      action: paths.programme(id),
      button: 'Save the name and lead',
      Form: NameAndLeadForm,
      typed: typedProgramme(row),
      act: async ({ name, leadId, version }) => {
        await this.programmes.correct(actor, id, version ?? 0, { name, leadId });
        return paths.programmes;
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Input {...fields.text('name')} label="Name" hint="As people say it: Schools, Leaving care." />
          <Select
            {...fields.text('leadId')}
            label="Who leads it?"
            hint="A coordinator or manager of the programme. Work that nobody else has comes to them."
            prompt="Choose a person"
            choices={leads}
          />
        </>
      ),
    };
  }

  /** Its workers, and whoever leads it now. */
  private async leadsOf(actor: Actor, programme: ProgrammeRow): Promise<Choice[]> {
    const staff = await this.reads.staff(actor, 'coordinator', 'manager');
    const names = new Map([[programme.lead_id, programme.lead]]);
    for (const { id, name, programme_id } of staff) if (programme_id === programme.id) names.set(id, name);
    return [...names].map(([value, text]) => ({ value, text }));
  }
}
