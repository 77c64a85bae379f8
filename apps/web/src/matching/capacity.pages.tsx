import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AssessmentSettingReads, AssessmentSettings, CAPACITY_KEYS, type CapacityKey } from '#assessment';
import { type Actor, Clock, NotFound } from '#kernel';
import { RoomReads } from '#matching';
import { ProgrammesReads } from '#programmes';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { SettingsTabs } from '../practice/settings-tabs.js';
import { Act } from '../shell/acts/act.js';
import { page, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { CaseloadLimitForm, MatchMaximumForm } from './capacity.form.js';
import { CAPACITY_WORDS, CapacityTable, CountFields } from './capacity.view.js';

const MANAGERS = ['manager'] as const;
const FORMS = { 'match-maximum': MatchMaximumForm, 'caseload-limit': CaseloadLimitForm } as const;

/** How many matches a programme supports at one time, and how many cases a worker has at most. */
@Controller('settings/capacity')
export class CapacityPages {
  constructor(
    private readonly settings: AssessmentSettings,
    private readonly reads: AssessmentSettingReads,
    private readonly rooms: RoomReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'capacity.settings', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @CurrentViewer() viewer: Viewer): Promise<string> {
    const [rooms, managed] = await Promise.all([
      this.rooms.now(actor, this.clock.today()),
      this.programmes.of(actor, 'manager'),
    ]);
    return page(
      {
        title: 'Capacity',
        heading: 'Capacity',
        lead: 'How many matches each programme supports at one time, and how many cases each worker has at most. A match beyond either is refused unless a manager gives a reason.',
        viewer,
        nav: 'settings',
      },
      <>
        <SettingsTabs current="capacity" />
        <CapacityTable rooms={rooms.filter(room => managed.some(({ id }) => id === room.id))} />
      </>,
    );
  }

  @Get(':programmeId/:key')
  @Act({ name: 'capacity.set', allow: MANAGERS })
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
  @Act({ name: 'capacity.set', allow: MANAGERS })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.setting(actor, viewer, programmeId, key), body);
  }

  private async setting(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    word: string,
  ): Promise<FormRoute<MatchMaximumForm>> {
    const key = CAPACITY_KEYS.find(each => each === word);
    const programme = (await this.programmes.of(actor, 'manager')).find(({ id }) => id === programmeId);
    if (!key || !programme) throw new NotFound();
    const today = this.clock.today();
    const { matchMaximum, caseloadLimit } = await this.reads.inForce(programmeId, today);
    const standing: Record<CapacityKey, number | null> = {
      'match-maximum': matchMaximum,
      'caseload-limit': caseloadLimit,
    };
    const [last] = await this.reads.history(actor, programmeId, key);
    return {
      viewer,
      title: `${CAPACITY_WORDS[key]}: ${programme.name}`,
      lead: last
        ? `Last set by ${last.set_by ?? 'nobody known'}, to ${String(last.value)} from ${dayWords(last.effective_from)}. Matches that were proposed before stay judged by what held then.`
        : 'This programme has not set its own yet.',
      nav: 'settings',
      back: { text: 'Capacity', href: paths.capacity },
      action: paths.capacitySetting(programmeId, key),
      button: 'Save the change',
      Form: FORMS[key],
      typed: { ...typedDay('from', today), count: String(standing[key] ?? '') },
      act: async ({ count, from }) => {
        await this.settings.set(actor, programmeId, { key, count }, from);
        return paths.capacity;
      },
      body: CountFields(key),
    };
  }
}
