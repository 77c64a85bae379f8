import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PackReads, PackReview, PackWords } from '#evidence';
import { type Actor, Refusal } from '#kernel';
import { Act } from '../../shell/acts/act.js';
import { noProblems, type Viewer } from '../../shell/components.js';
import { CurrentActor, CurrentViewer, Id } from '../../shell/session/current.js';
import { qualityPaths } from '../quality-paths.js';
import { MANAGERS } from '../quality-scope.js';
import { chosenIn, readDecided } from './words.form.js';
import { wordsPage } from './words.view.js';

/** The first person's part: word by word. */
@Controller('quality/packs/:id')
export class PackWordsPages {
  constructor(
    private readonly review: PackReview,
    private readonly words: PackWords,
    private readonly reads: PackReads,
  ) {}

  /** Notes are read here as they were written, so each look is written down. */
  @Get('words')
  @Act({ name: 'evidence.pack-words', allow: MANAGERS, audit: 'read' })
  async page(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const pack = await this.reads.pack(actor, id);
    if (pack.stage !== 'to-decide') return response.redirect(303, qualityPaths.pack(id));
    response.type('html').send(wordsPage(viewer, id, await this.words.next(actor, id), noProblems));
  }

  @Post('words')
  @Act({ name: 'evidence.pack-decide', allow: MANAGERS })
  async decide(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Id('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const decided = readDecided(body);
    try {
      const left = await this.review.decide(actor, id, decided);
      response.redirect(303, left ? qualityPaths.words(id) : qualityPaths.pack(id));
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'words-changed') throw fault;
      const problems = { fields: {}, reasons: fault.reasons };
      const page = wordsPage(viewer, id, await this.words.next(actor, id), problems, chosenIn(decided));
      response.status(409).type('html').send(page);
    }
  }

  /** Draws and builds anew: after a record was corrected, or a fault. */
  @Post('again')
  @Act({ name: 'evidence.pack-again', allow: MANAGERS })
  async again(@CurrentActor() actor: Actor, @Id('id') id: string, @Res() response: Response): Promise<void> {
    await this.review.again(actor, id);
    response.redirect(303, qualityPaths.pack(id));
  }
}
