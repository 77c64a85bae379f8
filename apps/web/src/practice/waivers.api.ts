import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Waivers } from '#practice';
import { Act } from '../shell/acts/act.js';
import { orInvalid, readForm } from '../shell/forms/read-form.js';
import { CurrentActor } from '../shell/session/current.js';
import { WaiverJson, waiverOf } from './waiver.form.js';

@Controller('api/waivers')
export class WaiverApi {
  constructor(private readonly waivers: Waivers) {}

  /** The same waiver with the same reason sent again answers as the first time did. */
  @Post()
  @HttpCode(200)
  @Act({ name: 'rule.waive', allow: ['manager'] })
  async grant(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<{ waiverId: string }> {
    const form = orInvalid(readForm(WaiverJson, body));
    const waiverId = await this.waivers.grant(actor, { ...waiverOf({ ...form }), reason: form.reason });
    return { waiverId };
  }
}
