import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RouteBook } from '../acts/route-book.js';
import { nobody, type Viewer } from '../viewer.js';
import { maskedToken } from './csrf.js';
import { stateOf } from './request.js';
import { sectionsFor } from './sections.js';

const viewers = new WeakMap<Request, Viewer>();

export const rememberedViewer = (request: Request): Viewer => viewers.get(request) ?? nobody('');

/** Makes of a request what the shell of a page must know. */
@Injectable()
export class Viewers {
  constructor(private readonly book: RouteBook) {}

  of(request: Request, nonce: string): Viewer {
    const known = viewers.get(request);
    if (known) return known;
    const viewer = this.make(request, nonce);
    viewers.set(request, viewer);
    return viewer;
  }

  private make(request: Request, nonce: string): Viewer {
    const state = stateOf(request);
    if (!state) return nobody(nonce);
    const { actor, organisation } = state;
    return {
      name: actor?.name ?? null,
      organisation: organisation?.name ?? null,
      demonstration: organisation?.demonstration ?? false,
      sections: actor ? sectionsFor(actor, this.book) : [],
      canSearch: actor !== null && this.book.opens('/search', actor),
      csrf: maskedToken(state.csrfSecret),
      nonce,
    };
  }
}
