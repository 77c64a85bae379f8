import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FirstRun } from '#accounts';
import { Act } from '../shell/acts/act.js';
import { RouteBook } from '../shell/acts/route-book.js';
import { CurrentState } from '../shell/session/current.js';
import type { RequestState } from '../shell/session/request.js';
import { homeOf } from '../shell/session/sections.js';
import { paths } from './paths.js';

@Controller()
export class HomePages {
  constructor(
    private readonly book: RouteBook,
    private readonly firstRun: FirstRun,
  ) {}

  /** Each role begins its day elsewhere. */
  @Get('/')
  @Act({ name: 'home', allow: 'public' })
  async home(@CurrentState() { actor }: RequestState, @Res() response: Response): Promise<void> {
    if (actor) return response.redirect(303, homeOf(actor, this.book));
    response.redirect(303, (await this.firstRun.isDue()) ? paths.firstRun : paths.signIn);
  }

  /** For whoever watches over the server: it answers, and its records are in reach. */
  @Get('/health')
  @Act({ name: 'health', allow: 'public' })
  async health(@Res() response: Response): Promise<void> {
    await this.firstRun.isDue();
    response.type('text').send('ok\n');
  }
}
