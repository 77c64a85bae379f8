import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type Decided, PackReads, PackReview, PackWords } from '#evidence';
import { type Actor, Invalid } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Viewer } from '../../shell/components.js';
import { readForm } from '../../shell/forms/read-form.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { submit } from '../../shell/submit.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS } from '../quality-scope.js';
import { MendForm } from './mend.form.js';
import { mendPage } from './mend.view.js';

@Controller('quality/packs/:id/mend')
export class PackMendPages {
  constructor(
    private readonly review: PackReview,
    private readonly words: PackWords,
    private readonly reads: PackReads,
  ) {}

  @Get()
  @Act({ name: 'evidence.pack-mend', allow: MANAGERS })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.reads.pack(actor, id);
    if (pack.stage !== 'sent-back') return response.redirect(303, qualityPaths.pack(id));
    response.type('html').send(mendPage(viewer, pack)({}, noProblems));
  }

  @Post()
  @Act({ name: 'evidence.pack-mend', allow: MANAGERS })
  async mend(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.reads.pack(actor, id);
    await submit(response, readForm(MendForm, body), mendPage(viewer, pack), async form => {
      await this.review.mend(actor, id, await this.decided(actor, id, form));
      return qualityPaths.pack(id);
    });
  }

  private async decided(actor: Actor, id: string, form: MendForm): Promise<Decided> {
    if (form.how === 'as-it-is') return { words: [], dropped: [] };
    if (form.sample === null) throw new Invalid({ sample: 'Enter the number of the sample' });
    if (form.how === 'leave-out') {
      const record = await this.words.record(actor, id, form.sample);
      if (!record) throw new Invalid({ sample: 'The pack had no sample of this number' });
      return { words: [], dropped: [record] };
    }
    if (!form.words) throw new Invalid({ words: 'Enter the words to hide' });
    const words = await this.words.find(actor, id, form.sample, form.words);
    if (!words.length) throw new Invalid({ words: 'These words are not in that sample' });
    return { words, dropped: [] };
  }
}
