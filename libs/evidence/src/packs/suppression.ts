/** A count as it may be shown: itself, `small` (1 to 4), or `withheld` because a total would give a small one away. */
export type ShownCount = number | 'small' | 'withheld';

export const THRESHOLD = 5;

export interface ShownBreakdown {
  readonly cells: readonly ShownCount[];
  readonly total: ShownCount;
}

/** The least and the most that a reader knows a number to be. */
type Range = readonly [number, number];

/**
 * Hides every count below the threshold, and as many more as it takes that no hidden one can be worked out from the
 * total and the others. Zeros are shown: they are about nobody.
 */
export function suppressed(counts: readonly number[]): ShownBreakdown {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let cells: ShownCount[] = counts.map(hideSmall);
  const shownTotal = hideSmall(total);
  while (givesAway(cells, shownTotal)) {
    const next = nextToHide(cells);
    // Nothing is left to hide one by one: then none of the parts is shown, not even the empty ones.
    cells = next === null ? cells.map(() => 'withheld') : cells.with(next, 'withheld');
    if (next === null) break;
  }
  return { cells, total: shownTotal };
}

const hideSmall = (count: number): ShownCount => (count > 0 && count < THRESHOLD ? 'small' : count);

function nextToHide(cells: readonly ShownCount[]): number | null {
  const open = cells.flatMap((cell, nth) => (typeof cell === 'number' ? [{ cell, nth }] : []));
  const first = open.sort((a, b) => Number(a.cell === 0) - Number(b.cell === 0) || a.cell - b.cell)[0];
  return first ? first.nth : null;
}

/** With one sum over them the ranges are exact: whether a hidden cell has one possible value left. */
function givesAway(cells: readonly ShownCount[], total: ShownCount): boolean {
  const hidden = cells.filter(cell => typeof cell !== 'number').map(rangeOf);
  const open = cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
  const [least, most] = rangeOf(total);
  return hidden.some((range, nth) => {
    const others = hidden.filter((_, other) => other !== nth);
    const low = Math.max(range[0], least - open - sum(others, 1));
    const high = Math.min(range[1], most - open - sum(others, 0));
    return low === high;
  });
}

function rangeOf(cell: ShownCount): Range {
  if (typeof cell === 'number') return [cell, cell];
  return cell === 'small' ? [1, THRESHOLD - 1] : [0, Infinity];
}

const sum = (ranges: readonly Range[], end: 0 | 1): number =>
  ranges.reduce((total, range) => total + range[end], 0);
