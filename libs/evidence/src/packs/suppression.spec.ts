import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ShownCount, suppressed } from './suppression.js';

/** Every way of filling in what is hidden that agrees with what is shown: written plainly, and slow. */
function possibleFillings(cells: readonly ShownCount[], total: ShownCount, upTo: number): number[][] {
  const choices = cells.map(cell =>
    typeof cell === 'number' ? [cell] : cell === 'small' ? [1, 2, 3, 4] : [...Array(upTo + 1).keys()],
  );
  const totals = typeof total === 'number' ? [total] : [1, 2, 3, 4];
  let fillings: number[][] = [[]];
  for (const choice of choices) fillings = fillings.flatMap(filling => choice.map(one => [...filling, one]));
  return fillings.filter(filling => totals.includes(filling.reduce((sum, one) => sum + one, 0)));
}

describe('small numbers in a table', () => {
  it('hides what is below five, and a second one where the total would give it away', () => {
    expect(suppressed([12, 3, 20])).toEqual({ cells: ['withheld', 'small', 20], total: 35 });
    expect(suppressed([12, 3, 2, 20])).toEqual({ cells: [12, 'small', 'small', 20], total: 37 });
    expect(suppressed([12, 0, 20])).toEqual({ cells: [12, 0, 20], total: 32 });
  });

  it('hides a third where two can be worked out', () => {
    expect(suppressed([4, 4, 30])).toEqual({ cells: ['small', 'small', 'withheld'], total: 38 });
    expect(suppressed([1, 1, 1, 1, 1])).toEqual({ cells: Array(5).fill('withheld'), total: 5 });
  });

  it('leaves every hidden count at least two possible values', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, cells => {
        const table = suppressed(cells);
        const fillings = possibleFillings(table.cells, table.total, 24);
        expect(fillings).toContainEqual(cells);
        table.cells.forEach((cell, nth) => {
          if (typeof cell === 'number') expect(cell === 0 || cell >= 5).toBe(true);
          else expect(new Set(fillings.map(filling => filling[nth])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });
});
