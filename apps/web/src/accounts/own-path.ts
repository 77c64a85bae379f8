import type { RouteBook } from '../shell/acts/route-book.js';
import { paths } from './paths.js';

/** An address to go on to after signing in: a page of ours, or home. Never another site, however it is written. */
export function ownPath(next: string, book: RouteBook): string {
  if (!next.startsWith('/')) return paths.home;
  const base = 'http://own.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  if (!url || url.origin !== base || !book.find(url.pathname)) return paths.home;
  return `${url.pathname}${url.search}`;
}
