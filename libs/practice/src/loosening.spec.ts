import { describe, expect, it } from '@jest/globals';
import { days, limitInWords, months, weeks, workingDays, type Limit } from './limit.js';
import { isLooser, loosened } from './loosening.js';

describe('a limit beside the figure of a framework', () => {
  it.each<[Limit, Limit, boolean]>([
    [months(4), months(3), true],
    [months(3), months(3), false],
    [days(90), months(3), true],
    [days(89), months(3), false],
    [months(3), days(92), false],
    [months(3), days(91), true],
    [workingDays(5), days(7), true],
    [workingDays(1), days(14), false],
    [days(6), workingDays(5), true],
    [days(5), workingDays(5), false],
    [days(8), workingDays(5), true],
    [weeks(2), days(14), false],
  ])('%j is looser than %j: %p', (limit, figure, looser) => {
    expect(isLooser(limit, figure)).toBe(looser);
  });

  it('names each indicator of that rule alone', () => {
    const figures = [
      { indicator: 'Award 44', rule: 'mentee-review', limit: months(3) },
      { indicator: 'Award 52', rule: 'mentor-supervision', limit: months(3) },
      { indicator: 'School 5', rule: 'mentee-review', limit: months(6) },
    ];
    expect(loosened('mentee-review', months(4), figures).map(figure => figure.indicator)).toEqual([
      'Award 44',
    ]);
  });

  it('reads as it is written', () => {
    expect([months(1), weeks(6), days(10), workingDays(5)].map(limitInWords)).toEqual([
      '1 month',
      '6 weeks',
      '10 days',
      '5 working days',
    ]);
  });
});
