import { beforeAll, describe, expect, it } from '@jest/globals';
import { assess, assessmentAsJson, builtSources, indicatorsOf, readCatalogue, ruleBook } from '#evidence';
import { newId } from '#kernel';
import { compliance, occurrences } from '#practice';
import { tally } from '../../../libs/evidence/src/status/document-rule.js';
import { useDatabase } from '../../support/database.js';
import { type Lantern, lantern, TODAY } from './lantern.js';

const catalogue = readCatalogue();
const qim = catalogue.find('qim');

interface JsonItem {
  readonly kind: string;
  readonly key: string;
  readonly topic?: string;
  readonly built: boolean;
  readonly status: string;
  readonly counted: number | null;
  readonly kept: number | null;
  readonly why: string;
  readonly word: string;
}
interface JsonIndicator {
  readonly ref: string;
  readonly status: string;
  readonly why: string | null;
  readonly parts: readonly {
    readonly id: string;
    readonly status: string;
    readonly items: readonly JsonItem[];
  }[];
  readonly items: readonly JsonItem[];
  readonly proposed?: string;
}

describe('the standing of a framework', () => {
  const database = useDatabase();
  let charity: Lantern;
  beforeAll(async () => {
    charity = await lantern(database.owner);
  });

  async function indicator(ref: string, framework = qim, asked = charity.asked): Promise<JsonIndicator> {
    const only = indicatorsOf(framework).filter(one => one.ref === ref);
    const answer = assessmentAsJson(await assess(database.app, framework, builtSources, asked, only));
    const [found] = (answer as { indicators: JsonIndicator[] }).indicators;
    if (!found) throw new Error(`no indicator ${ref}`);
    return found;
  }
  const items = (one: JsonIndicator) => [...one.parts.flatMap(part => part.items), ...one.items];
  const rule = (one: JsonIndicator, topic?: string) =>
    items(one).find(item => item.key === 'mentee-review' && item.kind === 'rule' && item.topic === topic);

  it('counts the late review of indicator 44 and names what is not built', async () => {
    const reviews = await indicator('44');
    expect(rule(reviews)).toMatchObject({ built: true, status: 'at-risk', counted: 12, kept: 11 });
    expect(reviews.parts.map(part => [part.id, part.status])).toEqual([
      ['a', 'not-built'],
      ['b', 'at-risk'],
      ['c', 'at-risk'],
      ['d', 'at-risk'],
      ['e', 'at-risk'],
      ['f', 'at-risk'],
    ]);
    expect(reviews).toMatchObject({ status: 'at-risk', why: expect.stringContaining('not built yet') });
  });

  it('lets one topic of a review fail alone', async () => {
    const lone = await lantern(database.owner);
    const [match] = lone.matches;
    await database.owner.query(
      `update mentee_review set view_of_service = null where match_id = $1 and held_on = '2026-09-20'`,
      [match?.id],
    );
    const reviews = await indicator('44', qim, {
      ...lone.asked,
      to: TODAY.plusDays(-20),
      asOf: TODAY.plusDays(-20),
    });
    expect(rule(reviews, 'outcome')).toMatchObject({ counted: 12, kept: 11 });
    expect(rule(reviews, 'view of the service')).toMatchObject({ counted: 12, kept: 10 });
  });

  it('answers as the day was, and by the period that is asked', async () => {
    const before = await indicator('44', qim, {
      ...charity.asked,
      to: TODAY.plusMonths(-5),
      asOf: TODAY.plusMonths(-5),
    });
    expect(rule(before)).toMatchObject({ status: 'ready', counted: 4, kept: 4 });
  });

  it('reads "No cases yet" for a rule without cases, and never meets it', async () => {
    const asked = {
      ...charity.asked,
      from: TODAY.plusMonths(-30),
      to: TODAY.plusMonths(-20),
      asOf: TODAY.plusMonths(-20),
    };
    expect(rule(await indicator('44', qim, asked))).toMatchObject({
      status: 'gap',
      word: 'No cases yet',
      counted: 0,
    });
  });

  it('is grey where nothing of it is built, and says so', async () => {
    expect(await indicator('38')).toMatchObject({
      status: 'not-built',
      why: 'No record in Cairn shows it yet.',
    });
    expect(items(await indicator('38')).every(item => !item.built && item.status === 'not-built')).toBe(true);
  });

  it('never calls an indicator ready while something that it requires is not built', async () => {
    const all = assessmentAsJson(await assess(database.app, qim, builtSources, charity.asked)) as {
      indicators: JsonIndicator[];
    };
    for (const one of all.indicators.filter(one => one.status === 'ready')) {
      expect(items(one).filter(item => !item.built)).toEqual([]);
    }
  });

  it('takes a document of the whole organisation for each programme, and asks each for one', async () => {
    const document = await charity.records.document({
      type: 'equality-and-diversity',
      title: 'Equality',
      in_force_from: '2026-02-01',
    });
    const file = newId();
    await database.owner.query(
      `insert into stored_file (id, organisation_id, sha256, name, media_type, bytes, stored_at)
       values ($1, $2, repeat('a', 64), 'Equality by Kofi.pdf', 'application/pdf', 10, now())`,
      [file, charity.records.organisationId],
    );
    expect((await indicator('8')).items[0]).toMatchObject({
      status: 'gap',
      why: expect.stringContaining('Not approved'),
    });
    const version = await charity.records.documentVersion(document, 1, '2026-02-01');
    expect((await indicator('8')).items[0]).toMatchObject({
      status: 'gap',
      why: expect.stringContaining('no file'),
    });
    await database.owner.query('update document_version set file_id = $2 where id = $1', [version, file]);
    expect((await indicator('8')).items[0]).toMatchObject({ status: 'ready' });
    await database.owner.query('update document set programme_id = $2 where id = $1', [
      document,
      charity.programmeId,
    ]);
    expect((await indicator('8')).items[0]).toMatchObject({ status: 'ready' });
    const other = await lantern(database.owner);
    await database.owner.query('update document set organisation_id = $2 where id = $1', [
      document,
      charity.records.organisationId,
    ]);
    const both = { ...charity.asked, programmeIds: [charity.programmeId, other.programmeId] };
    expect((await indicator('8', qim, both)).items[0]).toMatchObject({ status: 'gap' });
  });

  it('asks document reviews of the documents beside them alone', async () => {
    const late = await charity.records.document({
      type: 'grievance',
      title: 'Grievance',
      in_force_from: '2022-01-01',
    });
    await charity.records.documentVersion(late, 1, '2022-01-01');
    expect((await indicator('8')).items[1]).toMatchObject({
      key: 'document-review',
      about: ['equality-and-diversity'],
    });
    expect((await indicator('12')).items[1]).toMatchObject({
      status: 'at-risk',
      why: expect.stringContaining('overdue'),
    });
    expect((await indicator('8')).items[1]?.status).not.toBe('at-risk');
  });

  it('counts picked-out occurrences as the engine counts all of them', async () => {
    const reading = { programmeIds: charity.asked.programmeIds, asOf: TODAY, judgedBy: 'framework' as const };
    for (const key of [
      'mentee-review',
      'mentor-contact',
      'first-check-in',
      'document-review',
      'meeting-frequency-kept',
    ]) {
      const rule = ruleBook.find(key);
      if (!rule) throw new Error(key);
      const whole = await compliance(database.app, rule, { ...charity.asked, judgedBy: 'framework' });
      const { overdueFromBefore, ...picked } = tally(
        key,
        await occurrences(database.app, rule, reading),
        charity.asked,
      );
      expect(overdueFromBefore).toBeGreaterThanOrEqual(0);
      expect({
        ...picked,
        exceptions: picked.exceptions.length,
        notCounted: picked.notCounted.length,
      }).toEqual({
        ...whole,
        exceptions: whole.exceptions.length,
        notCounted: whole.notCounted.length,
      });
    }
  });

  it('wants as many records as an item asks, and says how many there are', async () => {
    const sample = items(await indicator('44')).find(item => item.kind === 'sample' && item.built);
    expect(sample).toMatchObject({ key: 'mentee-review', status: 'ready', counted: 12 });
    const short = { ...charity.asked, from: TODAY.plusDays(-3), to: TODAY };
    expect(
      items(await indicator('44', qim, short)).find(
        item => item.key === 'mentee-review' && item.kind === 'sample',
      ),
    ).toMatchObject({
      status: 'gap',
      counted: 0,
    });
  });

  it('holds a report at risk where more than a tenth lacks a field', async () => {
    const lone = await lantern(database.owner);
    const report = async () =>
      items(await indicator('44', qim, lone.asked)).find(item => item.key === 'reviews-summary');
    expect(await report()).toMatchObject({ status: 'ready', counted: 12 });
    await database.owner.query(`update mentee_review set outcome = null where match_id = any($1)`, [
      lone.matches.slice(0, 1).map(one => one.id),
    ]);
    expect(await report()).toMatchObject({
      status: 'at-risk',
      why: expect.stringContaining('3 of 12 without outcome'),
    });
  });

  it('proposes a level where the evidence is illustrative, and never the highest', async () => {
    const mqf = catalogue.find('mqf');
    const all = assessmentAsJson(await assess(database.app, mqf, builtSources, charity.asked)) as {
      indicators: JsonIndicator[];
    };
    const levels = new Set(all.indicators.map(one => one.proposed));
    expect(levels).not.toContain('excellent');
    expect(levels).toContain('undeveloped');
    expect(all.indicators.every(one => one.proposed)).toBe(true);
  });
});
