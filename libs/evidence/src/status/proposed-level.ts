import type { ItemStatus } from './item-status.js';

/**
 * A level for a framework whose example evidence is illustrative. It never sets or fails one: nothing held reads as
 * the lowest, something as the next, everything that is held in order as the third; the highest is a person's to give.
 */
export function proposedLevel(scale: readonly string[], items: readonly ItemStatus[]): string | null {
  const held = items.filter(one => one.built && (one.counted ?? 0) > 0);
  const step = held.length === 0 ? 0 : held.every(one => one.status === 'ready') ? 2 : 1;
  return scale[step] ?? null;
}
