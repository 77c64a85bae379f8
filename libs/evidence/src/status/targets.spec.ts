import { describe, expect, it } from '@jest/globals';
import type { TargetKind } from '#kernel';
import { judgeTarget } from './targets.js';

const KIND: TargetKind = {
  key: 'pairs-completing',
  title: 'Pairs that complete',
  counted: 'matches that ended',
  least: 90,
  rate: '',
};

describe('a target', () => {
  it.each([
    [0, 0, 0, 'gap', 'Matches that ended: none of 0 in the period.'],
    [12, 9, 9, 'at-risk', '9 of 9 matches that ended, out of 12 in the period. Too few to judge by.'],
    [
      12,
      10,
      9,
      'ready',
      '9 of 10 matches that ended, out of 12 in the period: 90 percent; the target is 90 percent.',
    ],
    [
      40,
      38,
      34,
      'at-risk',
      '34 of 38 matches that ended, out of 40 in the period: 89 percent; the target is 90 percent.',
    ],
  ])(
    'of %i, of whom %i count and %i came to it, is judged by the rate',
    (asked, counted, kept, status, why) => {
      expect(judgeTarget(KIND, { asked, counted, kept })).toEqual({ status, why });
    },
  );
});
