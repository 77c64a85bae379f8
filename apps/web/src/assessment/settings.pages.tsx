import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AGE_KEYS,
  ASKED_KEYS,
  type AskedKey,
  AssessmentSettingReads,
  AssessmentSettings,
  LIST_KEYS,
  type SettingValue,
} from '#assessment';
import { type Actor, Clock, type LocalDate, NotFound } from '#kernel';
import { type ProgrammeRow, ProgrammesReads } from '#programmes';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import {
  AgeForm,
  CustodySettingForm,
  linesOf,
  ListForm,
  VisitsForm,
  WaitingOrderForm,
} from './settings.form.js';
import {
  AgeField,
  CustodyField,
  ListField,
  SETTING_WORDS,
  SettingsTable,
  VisitsField,
  WaitingOrderField,
} from './settings.view.js';

const MANAGERS = ['manager'] as const;

/** What a programme asks before a match, from a day on. */
@Controller('settings')
export class AssessmentSettingPages {
  constructor(
    private readonly settings: AssessmentSettings,
    private readonly reads: AssessmentSettingReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get('assessment')
  @Act({ name: 'assessment.settings', allow: MANAGERS })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query('programme') asked: unknown,
  ): Promise<string> {
    const programmes = await this.programmes.of(actor, 'manager');
    const programme = programmes.find(({ id }) => id === asked) ?? programmes[0];
    if (!programme) throw new NotFound();
    const today = this.clock.today();
    const [inForce, wordings] = await Promise.all([
      this.reads.inForce(programme.id, today),
      this.reads.wordings(programme.id, today),
    ]);
    return page(
      {
        title: 'Assessment and consents',
        heading: 'Assessment and consents',
        lead: 'What each programme asks before a match. A change holds from a day on; what was asked before stands as it was asked.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="assessment" />
        <SettingsTable programmes={programmes} programme={programme} inForce={inForce} wordings={wordings} />
      </>,
    );
  }

  @Get('assessment/:programmeId/:key')
  @Act({ name: 'assessment.set', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('key') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.setting(actor, viewer, programmeId, key, route => showForm(response, route));
  }

  @Post('assessment/:programmeId/:key')
  @Act({ name: 'assessment.set', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.setting(actor, viewer, programmeId, key, route => sendForm(response, route, body));
  }

  /** A list, an age or a yes has a form of its own; `use` shows it or sends it. */
  private async setting<R>(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    word: string,
    use: <T extends object>(route: FormRoute<T>) => Promise<R>,
  ): Promise<R> {
    const key = ASKED_KEYS.find(each => each === word);
    if (!key) throw new NotFound();
    const programme = await this.managed(actor, programmeId);
    const inForce = await this.reads.inForce(programmeId, this.clock.today());
    const frame = await this.frame(viewer, actor, programme, key);
    const save = async (value: SettingValue, { from }: { readonly from: LocalDate }) => {
      await this.settings.set(actor, programmeId, value, from);
      return `${paths.assessmentSettings}?programme=${programmeId}`;
    };
    const listKey = LIST_KEYS.find(each => each === key);
    if (listKey)
      return use<ListForm>({
        ...frame,
        Form: ListForm,
        typed: { ...frame.typed, lines: inForce.lists[listKey].map(({ words }) => words).join('\n') },
        act: form => save({ key: listKey, lines: linesOf(form) }, form),
        body: ListField,
      });
    const ageKey = AGE_KEYS.find(each => each === key);
    if (ageKey)
      return use<AgeForm>({
        ...frame,
        Form: AgeForm,
        typed: {
          ...frame.typed,
          age: String(ageKey === 'carer-consent-age' ? inForce.carerConsentAge : inForce.ownConsentAge),
        },
        act: form => save({ key: ageKey, age: form.age }, form),
        body: AgeField(ageKey),
      });
    if (key === 'waiting-order')
      return use<WaitingOrderForm>({
        ...frame,
        Form: WaitingOrderForm,
        typed: { ...frame.typed, order: inForce.waitingOrder },
        act: form => save({ key, order: form.order }, form),
        body: WaitingOrderField,
      });
    if (key === 'resettlement')
      return use<CustodySettingForm>({
        ...frame,
        Form: CustodySettingForm,
        typed: { ...frame.typed, custody: inForce.resettlement ? 'yes' : 'no' },
        act: form => save({ key, custody: form.custody === 'yes' }, form),
        body: CustodyField,
      });
    return use<VisitsForm>({
      ...frame,
      Form: VisitsForm,
      typed: { ...frame.typed, visits: inForce.homeVisits ? 'yes' : 'no' },
      act: form => save({ key: 'home-visits', visits: form.visits === 'yes' }, form),
      body: VisitsField,
    });
  }

  private async frame(viewer: Viewer, actor: Actor, programme: ProgrammeRow, key: AskedKey) {
    const history = await this.reads.history(actor, programme.id, key);
    const [last] = history;
    return {
      viewer,
      title: `${SETTING_WORDS[key]}: ${programme.name}`,
      lead: last
        ? `Last set by ${last.set_by ?? 'nobody known'}, from ${dayWords(last.effective_from)}.`
        : 'The usual, until this programme sets its own.',
      nav: 'settings',
      back: { text: 'Assessment and consents', href: paths.assessmentSettings },
      action: paths.assessmentSetting(programme.id, key),
      button: 'Save the change',
      typed: typedDay('from', this.clock.today()),
    };
  }

  private async managed(actor: Actor, programmeId: string): Promise<ProgrammeRow> {
    const programme = (await this.programmes.of(actor, 'manager')).find(({ id }) => id === programmeId);
    if (!programme) throw new NotFound();
    return programme;
  }
}
