import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock, NotFound } from '#kernel';
import { type ProgrammeRow, ProgrammesReads } from '#programmes';
import {
  MONTHS_OF,
  MOST_QUESTIONS,
  SELECTION_KEYS,
  SELECTION_LISTS,
  SELECTION_MONTHS,
  type SelectionKey,
  SelectionSettingReads,
  type SelectionSettingRow,
  SelectionSettings,
} from '#recruitment';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, Input, page, Table, Tabs, Textarea, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { trialRoute } from './trial-setting.js';
import { MonthsForm, QuestionsForm, type TrialForm } from './selection-settings.forms.js';

const MANAGERS = ['manager'] as const;
const selectionPaths = {
  all: '/settings/selection',
  of: (programmeId: string) => `/settings/selection?programme=${programmeId}`,
  one: (programmeId: string, key: SelectionKey) => `/settings/selection/${programmeId}/${key}`,
};
const WORDS: Readonly<Record<SelectionKey, string>> = {
  'referee-known-months': 'How long a referee should know an applicant',
  'applicant-retention-months': 'How long those who do not become mentors are kept',
  'interview-questions': 'Questions of the interview',
  'after-training-questions': 'Questions after the training',
  'trial-period': 'A trial period for new mentors',
};

/** What a programme asks of applicants, from a day on. */
@Controller('settings/selection')
export class SelectionSettingPages {
  constructor(
    private readonly settings: SelectionSettings,
    private readonly reads: SelectionSettingReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'selection.settings', allow: MANAGERS })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query('programme') asked: unknown,
  ): Promise<string> {
    const programmes = await this.programmes.of(actor, 'manager');
    const programme = programmes.find(({ id }) => id === asked) ?? programmes[0];
    if (!programme) throw new NotFound();
    const rows = await this.reads.inForce(programme.id, this.clock.today());
    return page(
      {
        title: 'Selecting mentors',
        heading: 'Selecting mentors',
        lead: 'What each programme asks of applicants. A change holds from a day on; an interview keeps the questions that it was held with.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="selection" />
        {programmes.length > 1 && (
          <Tabs
            label="Programmes"
            tabs={programmes.map(each => ({
              text: each.name,
              href: selectionPaths.of(each.id),
              current: each.id === programme.id,
            }))}
          />
        )}
        <Table
          caption={programme.name}
          stack
          columns={[{ text: 'What is asked' }, { text: 'Stands' }, { text: 'Since' }]}
          rows={SELECTION_KEYS.map(key => {
            const row = rows.find(each => each.key === key);
            return [
              <a key={key} href={selectionPaths.one(programme.id, key)}>
                {WORDS[key]}
              </a>,
              row ? valueWords(row) : 'nothing yet',
              row?.own ? dayWords(row.effective_from) : 'as usual',
            ];
          })}
        />
      </>,
    );
  }

  @Get(':programmeId/:key')
  @Act({ name: 'selection.set', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('key') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.setting(actor, viewer, programmeId, key));
  }

  @Post(':programmeId/:key')
  @Act({ name: 'selection.set', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm<object>(response, await this.setting(actor, viewer, programmeId, key), body);
  }

  private async setting(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    word: string,
  ): Promise<FormRoute<MonthsForm> | FormRoute<QuestionsForm> | FormRoute<TrialForm>> {
    const key = SELECTION_KEYS.find(each => each === word);
    const programme = await this.managed(actor, programmeId);
    if (!key) throw new NotFound();
    const today = this.clock.today();
    const row = (await this.reads.inForce(programmeId, today)).find(each => each.key === key);
    const frame = {
      viewer,
      title: `${WORDS[key]}: ${programme.name}`,
      lead: row?.own
        ? `Last set by ${row.set_by ?? 'nobody known'}, from ${dayWords(row.effective_from)}.`
        : 'The usual, until this programme sets its own.',
      nav: 'settings',
      back: { text: 'Selecting mentors', href: selectionPaths.of(programmeId) },
      action: selectionPaths.one(programmeId, key),
      button: 'Save the change',
    };
    if (key === 'trial-period')
      return trialRoute({ ...frame, uses: row?.value === true, today }, async ({ uses, from }) => {
        await this.settings.set(actor, programmeId, { key, uses: uses === 'yes' }, from);
        return selectionPaths.of(programmeId);
      });
    const listKey = SELECTION_LISTS.find(each => each === key);
    const monthsKey = SELECTION_MONTHS.find(each => each === key);
    if (monthsKey)
      return {
        ...frame,
        Form: MonthsForm,
        typed: { ...typedDay('from', today), months: row ? String(Number(row.value)) : '' },
        act: async ({ months, from }: MonthsForm) => {
          await this.settings.set(actor, programmeId, { key: monthsKey, months }, from);
          return selectionPaths.of(programmeId);
        },
        body: fields => (
          <>
            <Input
              {...fields.text('months')}
              label={MONTHS_ASKED[monthsKey].label}
              hint={`${MONTHS_ASKED[monthsKey].hint} From ${MONTHS_OF[monthsKey].join(' to ')}.`}
              inputmode="numeric"
              width={4}
            />
            <DateInput {...fields.day('from')} label="From which day?" />
          </>
        ),
      };
    if (!listKey) throw new NotFound();
    return {
      ...frame,
      Form: QuestionsForm,
      typed: { ...typedDay('from', today), lines: row ? (row.value as string[]).join('\n') : '' },
      act: async ({ lines, from }: QuestionsForm) => {
        const questions = lines
          .split('\n')
          .map(line => line.trim())
          .filter(Boolean);
        await this.settings.set(actor, programmeId, { key: listKey, lines: questions }, from);
        return selectionPaths.of(programmeId);
      },
      body: fields => (
        <>
          <Textarea
            {...fields.text('lines')}
            label="One question on each line"
            hint={`Each asks for something that the role description names, and is scored from 1 to 5. At most ${MOST_QUESTIONS}.`}
            rows={12}
          />
          <DateInput {...fields.day('from')} label="From which day?" />
        </>
      ),
    };
  }

  private async managed(actor: Actor, programmeId: string): Promise<ProgrammeRow> {
    const programme = (await this.programmes.of(actor, 'manager')).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    return programme;
  }
}

function valueWords({ key, value }: SelectionSettingRow): string {
  if (key === 'trial-period') return value === true ? 'yes, reviewed after three months' : 'no';
  return key === 'referee-known-months' || key === 'applicant-retention-months'
    ? `${String(value)} months`
    : `${(value as string[]).length} questions`;
}

const MONTHS_ASKED = {
  'referee-known-months': {
    label: 'Months, at least',
    hint: 'A reference from somebody who knows them for less carries a warning.',
  },
  'applicant-retention-months': {
    label: 'Months from the decision',
    hint: 'Then the application, the references and what was noted are destroyed; the figures stay. It holds for decisions from that day on.',
  },
} as const;
