import type { Request } from 'express';
import type { Actor } from '#kernel';

/** What the shell found out about a request before any handler runs. */
export interface RequestState {
  readonly nonce: string;
  /** The address that the request came from, for the audit and the limits on guessing. */
  readonly from: string;
  readonly actor: Actor | null;
  /** The token of the session, where there is one. */
  readonly sessionToken: string | null;
  /** What the token of a form must prove to know. */
  readonly csrfSecret: string;
  readonly organisation: { readonly name: string; readonly demonstration: boolean } | null;
}

const states = new WeakMap<Request, RequestState>();

export const rememberState = (request: Request, state: RequestState): void => void states.set(request, state);

/** Absent only where the request failed before its session was read. */
export const stateOf = (request: Request): RequestState | null => states.get(request) ?? null;

export function mustHaveState(request: Request): RequestState {
  const state = stateOf(request);
  if (!state) throw new Error('the session of this request was not read');
  return state;
}

export const wantsProblem = (request: Request): boolean =>
  request.path.startsWith('/api/') || request.accepts(['html', 'json']) === 'json';
