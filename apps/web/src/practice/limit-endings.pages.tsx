import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, Clock } from '#kernel';
import { limitInWords, Limits, nothingSet } from '#practice';
import { type FormRoute, sendForm, showForm } from '../casework/form-route.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { DateInput, type Viewer } from '../shell/components.js';
import { typedDay } from '../shell/forms/typed.js';
import { CurrentActor, CurrentViewer, Id } from '../shell/session/current.js';
import { LimitEndForm } from './limit.form.js';
import { type AskedLimit, LimitsAsked } from './limits-asked.js';

const MANAGERS = ['manager'] as const;

/** A limit that a programme set for itself is taken away again, from a day on. */
@Controller('settings/limits/:programmeId/:rule')
export class LimitEndingPages {
  constructor(
    private readonly asked: LimitsAsked,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get('end')
  @Act({ name: 'limit.end', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ending(actor, viewer, programmeId, key, false));
  }

  @Post('end')
  @Act({ name: 'limit.end', allow: MANAGERS })
  async end(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.ending(actor, viewer, programmeId, key, false), body);
  }

  @Get('fallback/end')
  @Act({ name: 'limit.end', allow: MANAGERS })
  async fallbackForm(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return showForm(response, await this.ending(actor, viewer, programmeId, key, true));
  }

  @Post('fallback/end')
  @Act({ name: 'limit.end', allow: MANAGERS })
  async endFallback(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return sendForm(response, await this.ending(actor, viewer, programmeId, key, true), body);
  }

  private async ending(
    actor: Actor,
    viewer: Viewer,
    programmeId: string,
    key: string,
    fallback: boolean,
  ): Promise<FormRoute<LimitEndForm>> {
    const asked = await this.asked.one(actor, programmeId, key, fallback);
    const { rule } = asked.limit;
    const back = fallback ? paths.limitFallback(programmeId, key) : paths.limit(programmeId, key);
    return {
      viewer,
      title: fallback
        ? `${rule.title}: go by the count alone again`
        : `${rule.title}: go back to the usual limit`,
      lead: leadOf(asked),
      nav: 'settings',
      back: { text: rule.title, href: back },
      action: `${back}/end`,
      button: fallback ? 'Go by the count alone' : 'Go back to the usual limit',
      Form: LimitEndForm,
      typed: typedDay('from', this.clock.today()),
      open: async () => {
        if (!isSet(asked)) throw nothingSet();
      },
      act: async ({ from }) => {
        await this.limits.end(actor, rule, { programmeId, from, fallback });
        return paths.limitsOf(programmeId, rule.key);
      },
      body: fields => (
        <DateInput
          {...fields.day('from')}
          label="From which day?"
          hint="Today or later. What is under way by then keeps the limit that it began with."
        />
      ),
    };
  }
}

const isSet = ({ limit, fallback }: AskedLimit): boolean =>
  [fallback ? limit.fallback : limit.setting, ...(fallback ? limit.fallbackAhead : limit.ahead)].some(
    setting => setting?.limit,
  );

function leadOf({ limit, fallback, programme }: AskedLimit): string {
  const { rule, setting } = limit;
  if (!fallback) {
    const own = setting?.limit ? `${programme.name} has set ${limitInWords(setting.limit)}. ` : '';
    return `${own}The usual limit is ${limitInWords(rule.limit)}.`;
  }
  return limit.fallback
    ? `${programme.name} has set ${limitInWords(limit.fallback.limit)} after the first, if the count is not reached by then.`
    : `${programme.name} goes by the count alone at present.`;
}
