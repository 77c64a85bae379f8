import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type FrameworkFigure, Limits, type ProgrammeLimit } from '#practice';
import { Act } from '../shell/acts/act.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { CurrentActor, Id } from '../shell/session/current.js';
import { changeOf, LimitEndForm, LimitForm } from './limit.form.js';
import { LimitsAsked } from './limits-asked.js';

const MANAGERS = ['manager'] as const;

const limitJson = ({ rule, ...limit }: ProgrammeLimit) => ({
  rule: rule.key,
  title: rule.title,
  usual: rule.limit,
  ...limit,
});

/** The limits of a programme; forms and faults are those of the pages, under the same keys. */
@Controller('api/programmes/:programmeId/limits')
export class LimitApi {
  constructor(
    private readonly asked: LimitsAsked,
    private readonly limits: Limits,
  ) {}

  @Get()
  @Act({ name: 'limit.read', allow: MANAGERS })
  async list(@CurrentActor() actor: Actor, @Id('programmeId') programmeId: string) {
    const { id } = await this.asked.programme(actor, programmeId);
    return { limits: (await this.asked.ofProgramme(id)).map(limitJson) };
  }

  @Post(':rule')
  @HttpCode(200)
  @Act({ name: 'limit.set', allow: MANAGERS })
  set(
    @CurrentActor() actor: Actor,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
  ) {
    return this.change(actor, programmeId, key, body, false);
  }

  @Post(':rule/fallback')
  @HttpCode(200)
  @Act({ name: 'limit.set', allow: MANAGERS })
  setFallback(
    @CurrentActor() actor: Actor,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
  ) {
    return this.change(actor, programmeId, key, body, true);
  }

  @Post(':rule/end')
  @HttpCode(200)
  @Act({ name: 'limit.end', allow: MANAGERS })
  end(
    @CurrentActor() actor: Actor,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
  ) {
    return this.endFrom(actor, programmeId, key, body, false);
  }

  @Post(':rule/fallback/end')
  @HttpCode(200)
  @Act({ name: 'limit.end', allow: MANAGERS })
  endFallback(
    @CurrentActor() actor: Actor,
    @Id('programmeId') programmeId: string,
    @Param('rule') key: string,
    @Body() body: unknown,
  ) {
    return this.endFrom(actor, programmeId, key, body, true);
  }

  private async change(actor: Actor, programmeId: string, key: string, body: unknown, fallback: boolean) {
    const { limit, figures } = await this.asked.one(actor, programmeId, key, fallback);
    const change = changeOf(orInvalid(readForm(LimitForm, body)), programmeId, fallback);
    const loose = await this.limits.set(actor, limit.rule, change, figures);
    return this.told(actor, programmeId, key, fallback, loose);
  }

  private async endFrom(actor: Actor, programmeId: string, key: string, body: unknown, fallback: boolean) {
    const { limit } = await this.asked.one(actor, programmeId, key, fallback);
    const { from } = orInvalid(readForm(LimitEndForm, body));
    await this.limits.end(actor, limit.rule, { programmeId, from, fallback });
    return this.told(actor, programmeId, key, fallback, []);
  }

  private async told(
    actor: Actor,
    programmeId: string,
    key: string,
    fallback: boolean,
    loose: readonly FrameworkFigure[],
  ) {
    const { limit } = await this.asked.one(actor, programmeId, key, fallback);
    return { ...limitJson(limit), looserThan: loose.map(({ indicator }) => indicator) };
  }
}
