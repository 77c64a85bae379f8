import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel';
import {
  IDENTIFYING_KINDS,
  type IdentifyingWordRow,
  IdentifyingWords,
  type ProgrammeRow,
  ProgrammesReads,
} from '#programmes';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import {
  Button,
  CsrfForm,
  Input,
  LinkButton,
  page,
  Select,
  Table,
  type Viewer,
} from '../shell/components.js';
import { CleanText, IsOneOf, IsRecordId } from '../shell/forms/validators.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { SettingsTabs } from './settings-tabs.js';

const STAFF = ['coordinator', 'manager'] as const;
const KINDS: Readonly<Record<(typeof IDENTIFYING_KINDS)[number], string>> = {
  school: 'School or college',
  establishment: 'Custodial establishment',
  office: 'Team office',
  place: 'Place',
  other: 'Other organisation',
};

/** A place that would tell an outsider where somebody is. */
export class IdentifyingWordForm {
  @IsRecordId({ required: 'Choose a programme' }) readonly programmeId!: string;
  @IsOneOf(IDENTIFYING_KINDS, { required: 'Say what it is' })
  readonly kind!: (typeof IDENTIFYING_KINDS)[number];
  @CleanText(120, { required: 'Enter the name' }) readonly words!: string;
}

/** Schools, offices and places that are taken out of whatever leaves the organisation. */
@Controller('settings/words')
export class IdentifyingWordPages {
  constructor(
    private readonly words: IdentifyingWords,
    private readonly programmes: ProgrammesReads,
  ) {}

  @Get()
  @Act({ name: 'identifying-word.list', allow: STAFF })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [rows, programmes] = [await this.words.list(actor), await this.programmes.of(actor, ...STAFF)];
    return page(
      {
        title: 'Identifying places',
        heading: 'Identifying places',
        lead: 'Schools, offices and places that would tell a stranger where a young person is. They are taken out of packs, like names. The schools of mentees are known already.',
        viewer,
        nav: 'settings',
        actions: <LinkButton href={paths.newIdentifyingWord}>Add a place</LinkButton>,
      },
      <>
        <SettingsTabs current="words" />
        {rows.length ? <Words rows={rows} programmes={programmes} /> : <p>None is noted yet.</p>}
      </>,
    );
  }

  @Get('new')
  @Act({ name: 'identifying-word.note', allow: STAFF })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.adding(actor, viewer));
  }

  @Post('new')
  @Act({ name: 'identifying-word.note', allow: STAFF })
  async note(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.adding(actor, viewer), body);
  }

  @Post(':id/withdraw')
  @Act({ name: 'identifying-word.withdraw', allow: STAFF })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.words.withdraw(actor, id);
    response.redirect(303, paths.identifyingWords);
  }

  private async adding(actor: Actor, viewer: Viewer): Promise<FormRoute<IdentifyingWordForm>> {
    const programmes = await this.programmes.of(actor, ...STAFF);
    const [only, ...more] = programmes;
    return {
      viewer,
      title: 'Add an identifying place',
      nav: 'settings',
      back: { text: 'Identifying places', href: paths.identifyingWords },
      action: paths.newIdentifyingWord,
      button: 'Add the place',
      Form: IdentifyingWordForm,
      typed: only && !more.length ? { programmeId: only.id } : {},
      act: async form => {
        await this.words.note(actor, form);
        return paths.identifyingWords;
      },
      body: fields => (
        <>
          <Select
            {...fields.text('programmeId')}
            label="Programme"
            prompt="Choose a programme"
            choices={programmes.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Select
            {...fields.text('kind')}
            label="What is it?"
            prompt="Choose one"
            choices={IDENTIFYING_KINDS.map(value => ({ value, text: KINDS[value] }))}
          />
          <Input
            {...fields.text('words')}
            label="Name"
            hint="As people write it. Add a second one for a short form."
          />
        </>
      ),
    };
  }
}

const Words = ({
  rows,
  programmes,
}: {
  rows: readonly IdentifyingWordRow[];
  programmes: readonly ProgrammeRow[];
}) => (
  <Table
    caption="Identifying places"
    captionHidden
    stack
    columns={[{ text: 'Name' }, { text: 'What it is' }, { text: 'Programme' }, { text: 'Take off the list' }]}
    rows={rows.map(({ id, words, kind, programmeId }) => [
      words,
      KINDS[kind],
      programmes.find(one => one.id === programmeId)?.name ?? '',
      <CsrfForm key={id} action={paths.withdrawIdentifyingWord(id)}>
        <Button kind="secondary">
          Take off<span class="cairn-visually-hidden"> {words}</span>
        </Button>
      </CsrfForm>,
    ])}
  />
);
