import { SetMetadata } from '@nestjs/common';
import type { Actor, Role } from '#kernel';

/** Who may call a route. The policy of the context still decides about the record itself. */
export type Allowed = 'public' | 'signed-in' | 'administrator' | readonly (Role | 'administrator')[];

export interface DeclaredAct {
  /** The name that the audit writes: `match.end`. */
  readonly name: string;
  readonly allow: Allowed;
  /** Set where even reading leaves an audit row. */
  readonly audit?: 'read';
}

export const ACT = 'cairn:act';

/** Each route declares its act; start-up fails for one that does not. */
export const Act = (act: DeclaredAct): MethodDecorator => SetMetadata(ACT, act);

/** Whether somebody may call the route at all; null is a visitor. */
export function mayCall(allow: Allowed, actor: Actor | null): boolean {
  if (allow === 'public') return true;
  if (!actor) return false;
  if (allow === 'signed-in') return true;
  const wanted: readonly string[] = allow === 'administrator' ? [allow] : allow;
  if (actor.administrator && wanted.includes('administrator')) return true;
  return [...actor.roles.values()].some(held => held.some(role => wanted.includes(role)));
}
