import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { qualityFolder } from '../project-folder.js';
import { readCatalogue } from './catalogue.js';
import { indicatorsOf, itemsOf } from './framework.js';

/** A copy of the catalogue with one slip in it; the answer is what the start says. */
function startWith(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-catalogue-'));
  cpSync(qualityFolder(), folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  const slipped = text.replace(from, to);
  if (slipped === text) throw new Error('the slip was not made');
  writeFileSync(join(folder, file), slipped);
  try {
    readCatalogue(folder);
  } catch (fault) {
    return (fault as Error).message;
  }
  return 'started';
}

const lineOf = (file: string, needle: string): number =>
  readFileSync(join(qualityFolder(), file), 'utf8')
    .split('\n')
    .findIndex(line => line.includes(needle)) + 1;

describe('the catalogue', () => {
  const catalogue = readCatalogue();
  const indicators = catalogue.frameworks.flatMap(indicatorsOf);

  it('holds six frameworks with 272 indicators and 1,493 evidence items', () => {
    expect(catalogue.frameworks.map(one => one.id)).toEqual([
      'aps',
      'mqf',
      'qim',
      'reset',
      'school',
      'university',
    ]);
    expect(indicators).toHaveLength(272);
    expect(indicators.flatMap(itemsOf)).toHaveLength(1493);
  });

  it('holds the whole vocabulary of sources', () => {
    const { rules, documents, logs, reports, surveys, samples, targets } = catalogue.vocabulary;
    const sizes = [rules, documents, logs, reports, surveys, samples, targets].map(one => one.size);
    expect(sizes).toEqual([108, 96, 36, 34, 11, 42, 10]);
  });

  it('reads every mark of an item', () => {
    const review = indicatorsOf(catalogue.find('qim'))
      .filter(one => one.ref === '44')
      .flatMap(itemsOf);
    expect(review.find(one => one.key === 'mentee-review')).toMatchObject({
      kind: 'rule',
      limit: { months: 3 },
      optional: false,
    });
    expect(review.find(one => one.topic === 'view of the service')).toMatchObject({
      kind: 'rule',
      key: 'mentee-review',
    });
    expect(review.find(one => one.kind === 'sample')).toMatchObject({ key: 'development-plan', count: 2 });
  });

  it('knows which framework only illustrates its evidence', () => {
    expect(catalogue.frameworks.filter(one => one.illustrative).map(one => one.id)).toEqual(['mqf']);
  });

  const qim = 'frameworks/qim.yaml';
  it.each<[string, string, string, string, string]>([
    ['an unknown key', qim, 'level: standard', 'leval: standard', 'unknown key “leval”'],
    ['an unknown source', qim, '{log: board-meeting,', '{log: bored-meeting,', 'unknown log “bored-meeting”'],
    [
      'a mark on the wrong kind',
      qim,
      '{log: board-meeting,',
      '{log: board-meeting, count: 2,',
      '“count” belongs on a sample',
    ],
    [
      'two sources in one item',
      qim,
      '{log: board-meeting,',
      '{log: board-meeting, rule: mentee-review,',
      'exactly one source',
    ],
    ['a period that is none', qim, 'max_age: 12 months', 'max_age: a year', 'must be a period'],
    ['a number where text belongs', qim, "ref: '1'", 'ref: 1', 'ref must be text'],
    ['text where a number belongs', qim, 'at_least: 1', 'at_least: one', 'must be a whole number'],
    [
      'an unquoted comma',
      'frameworks/reset.yaml',
      'figure: mentees under 18',
      'figure: mentees, under 18',
      'unknown key “under 18”',
    ],
  ])('does not start with %s, and says where', (_name, file, from, to, says) => {
    const answer = startWith(file, from, to);
    expect(answer).toContain(says);
    expect(answer).toMatch(new RegExp(`^${file}:${lineOf(file, from)}: `));
  });

  it('does not start with the same ref, part or source twice', () => {
    expect(startWith(qim, "ref: '2'", "ref: '1'")).toMatch(
      /^frameworks\/qim\.yaml:\d+: the ref “1” is there twice/,
    );
    expect(startWith(qim, '- id: b', '- id: a')).toMatch(
      /^frameworks\/qim\.yaml:\d+: the part “a” is there twice/,
    );
    expect(startWith('sources.yaml', '[board-meeting,', '[board-meeting, board-meeting,')).toMatch(
      /^sources\.yaml:\d+: “board-meeting” is there twice/,
    );
    expect(startWith('frameworks/aps.yaml', 'id: aps', 'id: mqf')).toContain(
      'the framework id “mqf” is there twice',
    );
  });

  it('takes a further edition as data alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-catalogue-'));
    cpSync(qualityFolder(), folder, { recursive: true });
    const next = readFileSync(join(folder, qim), 'utf8').replace('id: qim', 'id: qim-2028');
    writeFileSync(join(folder, 'frameworks/qim-2028.yaml'), next);
    expect(readCatalogue(folder).find('qim-2028').sections).toHaveLength(8);
  });
});
