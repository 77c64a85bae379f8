import { describe, expect, it } from '@jest/globals';
import { LocalDate, type LogKind } from '#kernel';
import { months, weeks } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import { builtSources, isBuilt } from '../sources/built-sources.js';
import { firstDayOf, judgeLog } from './logs.js';

const ITEM: EvidenceItem = {
  kind: 'log',
  key: 'open-evening',
  optional: false,
  either: null,
  topic: null,
  about: [],
  states: [],
  limit: null,
  maxAge: null,
  within: months(12),
  atLeast: 1,
  count: 1,
  covers: null,
  when: null,
};
const KIND: LogKind = {
  key: 'open-evening',
  title: 'Open evenings',
  many: 'open evenings',
  entries: '',
  fields: [],
  topics: [],
  states: [],
};
const ASKED = {
  programmeIds: [],
  from: LocalDate.of('2026-01-01'),
  to: LocalDate.of('2026-12-31'),
  asOf: LocalDate.of('2026-11-22'),
};
const heldOn = (...days: string[]) => days.map(day => ({ happened_on: day }));

describe('what was noted of a kind', () => {
  it.each([
    ['12 months back from the day', months(12), '2025-11-23'],
    ['6 weeks back from the day', weeks(6), '2026-10-12'],
    ['over the period, where the item names no time', null, '2026-01-01'],
  ])('counts %s', (_sentence, within, first) => {
    expect(firstDayOf({ ...ITEM, within }, ASKED).iso).toBe(first);
  });

  it.each<[string, string, Partial<EvidenceItem>, string[]]>([
    ['is ready with enough of them', 'ready', {}, ['2026-06-01']],
    ['is a gap without one', 'gap', {}, []],
    ['is a gap with fewer than are needed', 'gap', { atLeast: 2 }, ['2026-06-01']],
    ['is at risk 60 days before the one that is needed falls out', 'at-risk', {}, ['2026-01-21']],
    ['is not yet at risk a day earlier', 'ready', {}, ['2026-01-22']],
    [
      'looks at the last one needed and not at the newest',
      'at-risk',
      { atLeast: 2 },
      ['2026-11-01', '2025-12-01'],
    ],
    ['knows no risk where the period says how far it looks', 'ready', { within: null }, ['2026-01-02']],
  ])('%s', (_sentence, status, marks, days) => {
    expect(judgeLog({ ...ITEM, ...marks }, KIND, heldOn(...days), ASKED).status).toBe(status);
  });

  it.each<[string, boolean, Partial<EvidenceItem>]>([
    ['open evenings', true, {}],
    ['open evenings on accessible premises', true, { states: ['accessible premises'] }],
    ['open evenings with an interpreter', false, { states: ['an interpreter'] }],
    [
      'campaigns for minority communities',
      true,
      { key: 'recruitment-campaign', topic: 'minority communities' },
    ],
    ['campaigns for left-handed people', false, { key: 'recruitment-campaign', topic: 'left-handed people' }],
    ['board meetings', false, { key: 'board-meeting' }],
  ])('tells whether %s can be shown', (_sentence, built, marks) => {
    expect(isBuilt({ ...ITEM, ...marks }, builtSources)).toBe(built);
  });
});
