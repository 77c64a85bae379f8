import { describe, expect, it } from '@jest/globals';
import { type Status, weigh } from './status.js';

const item = (status: Status, marks: { optional?: boolean; either?: string } = {}) => ({
  status,
  built: status !== 'not-built',
  optional: marks.optional ?? false,
  either: marks.either ?? null,
});

describe('an indicator', () => {
  it.each<[string, Status, ReturnType<typeof item>[]]>([
    ['is ready when all of it is', 'ready', [item('ready'), item('ready')]],
    ['is as weak as its weakest item', 'at-risk', [item('ready'), item('at-risk')]],
    ['shows a gap before a risk', 'gap', [item('at-risk'), item('gap')]],
    ['is not built where nothing of it is', 'not-built', [item('not-built'), item('not-built')]],
    ['is never ready while a required item is not built', 'not-built', [item('ready'), item('not-built')]],
    ['hides no gap behind what is not built', 'gap', [item('not-built'), item('gap')]],
    ['does not fail for an optional item', 'ready', [item('ready'), item('gap', { optional: true })]],
    ['claims nothing where all is optional', 'not-built', [item('ready', { optional: true })]],
    [
      'takes the better of two alternatives',
      'ready',
      [item('ready', { either: 'a' }), item('gap', { either: 'a' })],
    ],
    [
      'lets a built alternative speak',
      'at-risk',
      [item('not-built', { either: 'a' }), item('at-risk', { either: 'a' })],
    ],
    ['asks one of each group', 'gap', [item('ready', { either: 'a' }), item('gap', { either: 'b' })]],
    [
      'waits for a group of which nothing is built',
      'not-built',
      [item('ready'), item('not-built', { either: 'a' })],
    ],
  ])('%s', (_sentence, status, items) => {
    expect(weigh(items)).toBe(status);
  });
});
