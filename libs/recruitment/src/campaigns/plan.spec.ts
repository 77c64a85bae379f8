import { describe, expect, it } from '@jest/globals';
import { Invalid, LocalDate } from '#kernel';
import { FOURTEEN_WEEKS, planLines, planOf, weekOf, weeksAsDays } from './plan.js';

const START = LocalDate.of('2026-10-12');

describe('the plan of a campaign', () => {
  it('takes fourteen weeks, and reads back as it was written', () => {
    expect(Math.max(...FOURTEEN_WEEKS.map(({ to }) => to))).toBe(14);
    expect(planOf(planLines(FOURTEEN_WEEKS))).toEqual(FOURTEEN_WEEKS);
  });

  it.each([
    ['7', 7, 7, '2026-11-23', '2026-11-29'],
    ['1-2', 1, 2, '2026-10-12', '2026-10-25'],
    ['13 – 14', 13, 14, '2027-01-04', '2027-01-17'],
  ])('works the days of week %s out from the start', (weeks, from, to, first, last) => {
    const [step] = planOf(`${weeks}: Hold the open evening`);
    expect(step).toEqual({ title: 'Hold the open evening', from, to });
    const days = weeksAsDays(START, { from, to });
    expect([days.from.iso, days.to.iso]).toEqual([first, last]);
  });

  it.each([
    ['2026-10-11', 0],
    ['2026-10-12', 1],
    ['2026-10-18', 1],
    ['2026-11-22', 6],
  ])('counts %s as week %i', (day, week) => {
    expect(weekOf(START, LocalDate.of(day))).toBe(week);
  });

  it('puts what comes first first, however it was written', () => {
    expect(planOf('9: Read applications\n2: Plan it').map(({ from }) => from)).toEqual([2, 9]);
  });

  it.each(['Plan it', '0: Plan it', '4-3: Plan it', '53: Plan it', '3: x', '3 Plan it'])(
    'refuses the line “%s” and repeats it',
    line => {
      expect(() => planOf(line)).toThrow(Invalid);
      expect(() => planOf(`1: Begin it\n${line}`)).toThrow(
        expect.objectContaining({ fields: { lines: expect.stringContaining(`“${line}”`) } }),
      );
    },
  );
});
