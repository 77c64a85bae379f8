import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, NotFound } from '#kernel';
import { RecruitmentDoors } from '#recruitment';
import { VersionRead } from '../casework/form-page.js';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { page, Table, Textarea, Tickbox, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { DoorForm } from './enquiry.forms.js';
import { recruitmentPaths } from './recruitment-paths.js';

const MANAGERS = ['manager'] as const;

/** How each programme meets those who ask about mentoring. */
@Controller('settings/recruitment')
export class DoorPages {
  constructor(private readonly doors: RecruitmentDoors) {}

  @Get()
  @Act({ name: 'recruitment.doors', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const rows = await this.doors.managed(actor);
    return page(
      {
        title: 'Finding mentors',
        heading: 'Finding mentors',
        lead: 'The page on the web where people ask about mentoring, and how they say they heard of you.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="recruitment" />
        <p>
          <a href={recruitmentPaths.retention}>How long those who do not become mentors are kept</a>
        </p>
        <Table
          caption="Your programmes"
          captionHidden
          stack
          columns={[
            { text: 'Programme' },
            { text: 'Page on the web' },
            { text: 'Ways of hearing' },
            { text: 'Campaigns' },
          ]}
          rows={rows.map(row => [
            <a key={row.programmeId} href={recruitmentPaths.door(row.programmeId)}>
              {row.programme}
            </a>,
            row.open ? (
              <a key={row.key} href={recruitmentPaths.joinTo(row.key)}>
                {`Open: mentor with ${row.programme}`}
              </a>
            ) : (
              'Closed'
            ),
            String(row.heardFrom.length),
            <a key={row.programmeId} href={recruitmentPaths.plan(row.programmeId)}>
              {`Plan in weeks of ${row.programme}`}
            </a>,
          ])}
        />
      </>,
    );
  }

  @Get(':id')
  @Act({ name: 'recruitment.set-door', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.setting(actor, viewer, id));
  }

  @Post(':id')
  @Act({ name: 'recruitment.set-door', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.setting(actor, viewer, id), body);
  }

  private async setting(actor: Actor, viewer: Viewer, id: string): Promise<FormRoute<DoorForm>> {
    const row = (await this.doors.managed(actor)).find(({ programmeId }) => programmeId === id);
    if (!row) throw new NotFound();
    return {
      viewer,
      title: `Finding mentors for ${row.programme}`,
      nav: 'settings',
      back: { text: 'Finding mentors', href: recruitmentPaths.doors },
      action: recruitmentPaths.door(id),
      button: 'Save',
      Form: DoorForm,
      typed: {
        open: row.open ? 'yes' : '',
        welcome: row.welcome,
        heardFrom: row.heardFrom.join('\n'),
        version: String(row.version),
      },
      act: async ({ open, welcome, heardFrom, version }) => {
        await this.doors.set(actor, id, version ?? 0, { open, welcome, heardFrom: heardFrom.split('\n') });
        return recruitmentPaths.doors;
      },
      body: fields => (
        <>
          <VersionRead fields={fields} />
          <Tickbox {...fields.tick('open')} label="People can ask by the page on the web" />
          <Textarea
            {...fields.text('welcome')}
            label="What the page says first"
            hint="What mentors do here, and whom you are looking for."
            rows={5}
            limit={2000}
          />
          <Textarea
            {...fields.text('heardFrom')}
            label="How people may have heard of you, one answer on each line"
            hint="Figures are counted by these answers. One that was given before keeps its words."
            rows={10}
          />
        </>
      ),
    };
  }
}
