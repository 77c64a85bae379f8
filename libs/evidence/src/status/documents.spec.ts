import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { judgeDocument, type StandingDocument } from './documents.js';

const today = LocalDate.of('2026-11-22');
const policy: StandingDocument = {
  id: 'd',
  type: 'safeguarding',
  title: 'Safeguarding policy',
  programme_id: null,
  review_every_months: null,
  in_force_from: '2025-01-10',
  withdrawn_on: null,
  number: 2,
  approved_on: '2025-01-10',
  review_due_on: null,
  states: [],
  covers_from: null,
  covers_to: null,
  file_id: 'f',
  sha256: null,
  media_type: null,
  personal_data: false,
  stated_by: 'P',
};
const plain = { maxAge: null, states: [], topic: null, covers: null };

describe('a document, as of 22 November 2026,', () => {
  it.each<[string, Partial<StandingDocument>, Partial<typeof plain> | object, string, string]>([
    ['is ready in force, approved, filed and reviewed', {}, {}, 'ready', 'reviewed on 10 January 2025'],
    ['is a gap without approval', { approved_on: null }, {}, 'gap', 'not approved'],
    ['is a gap without a file', { file_id: null }, {}, 'gap', 'no file'],
    ['is a gap once withdrawn', { withdrawn_on: '2026-11-22' }, {}, 'gap', 'withdrawn'],
    ['is a gap before it is in force', { in_force_from: '2026-12-01' }, {}, 'gap', 'not yet in force'],
    [
      'is ready on the last day of its age',
      { approved_on: '2024-01-23' },
      { maxAge: { months: 36 } },
      'ready',
      'reviewed',
    ],
    [
      'is at risk 60 days before its age runs out',
      { approved_on: '2024-01-21' },
      { maxAge: { months: 36 } },
      'at-risk',
      '21 January 2027',
    ],
    [
      'is at risk on the last day itself',
      { approved_on: '2023-11-22' },
      { maxAge: { months: 36 } },
      'at-risk',
      '22 November 2026',
    ],
    [
      'is a gap the day after',
      { approved_on: '2023-11-21' },
      { maxAge: { months: 36 } },
      'gap',
      'was due on 21 November 2026',
    ],
    [
      'is at risk when its own review is overdue, though young enough for the framework',
      { review_due_on: '2026-06-01' },
      { maxAge: { months: 36 } },
      'at-risk',
      '1 June 2026',
    ],
    [
      'is a gap past its own review where the framework has no age',
      { review_due_on: '2026-06-01' },
      {},
      'gap',
      '1 June 2026',
    ],
    [
      'is a gap while a statement is not ticked',
      { states: ['aims'] },
      { states: ['aims', 'contact details'] },
      'gap',
      'contact details',
    ],
    ['needs its topic ticked like a statement', {}, { topic: 'mentoring' }, 'gap', 'mentoring'],
    [
      'is ready with every statement ticked',
      { states: ['aims', 'contact details'] },
      { states: ['contact details'] },
      'ready',
      'reviewed',
    ],
    ['is a gap where its cover is not recorded', {}, { covers: 'today' }, 'gap', 'not recorded'],
    [
      'is ready where it covers today',
      { covers_from: '2026-04-01', covers_to: '2027-03-31' },
      { covers: 'today' },
      'ready',
      'reviewed',
    ],
    [
      'is at risk where its cover ends soon',
      { covers_from: '2026-01-01', covers_to: '2026-12-31' },
      { covers: 'today' },
      'at-risk',
      '31 December 2026',
    ],
    [
      'is a gap where the cover ends within the next 12 months',
      { covers_from: '2026-04-01', covers_to: '2027-11-20' },
      { covers: 'next 12 months' },
      'gap',
      'not next 12 months',
    ],
    [
      'is ready where it covers them to the day',
      { covers_from: '2026-04-01', covers_to: '2027-11-21' },
      { covers: 'next 12 months' },
      'ready',
      'reviewed',
    ],
    [
      'covers a financial year from April to March',
      { covers_from: '2026-04-01', covers_to: '2027-03-31' },
      { covers: 'current financial year' },
      'ready',
      'reviewed',
    ],
  ])('%s', (_sentence, document, item, status, why) => {
    const judged = judgeDocument({ ...policy, ...document }, { ...plain, ...item }, today);
    expect(judged.status).toBe(status);
    expect(judged.why).toContain(why);
  });
});
