import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { LocalDate } from '#kernel';
import { LineOfStones } from './line-of-stones.js';
import { dayNumber, gaps, type Span, type StoneEvent } from './stone-events.js';
import { StonesDrawing } from './stones-drawing.js';
import { layStones, radiusFor } from './stones-marks.js';
import { StonesScale } from './stones-scale.js';
import { byMonth, storyOf } from './stones-story.js';

const day = (iso: string) => LocalDate.of(iso);
const span = (from: string, to: string, today: string): Span => ({
  from: day(from),
  to: day(to),
  today: day(today),
});
const met = (iso: string, minutes = 60, remote = false): StoneEvent => ({
  kind: 'session',
  on: day(iso),
  minutes,
  remote,
});
const due = (iso: string, label: string): StoneEvent => ({ kind: 'due', on: day(iso), label, state: 'soon' });
const review = (iso: string, label: string, late = false): StoneEvent => ({
  kind: 'review',
  on: day(iso),
  label,
  late,
});

const year = span('2026-03-02', '2027-02-28', '2026-11-23');
const drawn = (events: StoneEvent[], at: Span = year, width = 1080, rows = 1) =>
  renderToString(
    <StonesDrawing
      id="x"
      title="Amara and Tom"
      story=""
      span={at}
      events={events}
      width={width}
      rows={rows}
    />,
  );

describe('the line of stones', () => {
  it('puts the first and the last day at the ends of the path', () => {
    const scale = new StonesScale(year, [], 1080, 1);
    expect(scale.at(dayNumber(year.from)).x).toBe(12);
    expect(scale.at(dayNumber(year.to)).x).toBe(1068);
  });

  it('calls 22 days without a session a gap, and 21 not', () => {
    const at = span('2026-03-02', '2027-02-28', '2026-04-13');
    expect(gaps([met('2026-03-02'), met('2026-03-23'), met('2026-04-13')], at)).toEqual([]);
    expect(gaps([met('2026-03-02'), met('2026-03-24'), met('2026-04-13')], at).map(gap => gap.days)).toEqual([
      22,
    ]);
  });

  it('counts the silence that runs up to today', () => {
    expect(gaps([met('2026-10-23')], year).map(gap => gap.days)).toEqual([31]);
  });

  it('draws a pair that never met as one gap from the first day', () => {
    expect(drawn([], span('2026-10-01', '2027-02-28', '2026-11-23'))).toContain('53 days');
    expect(drawn([], span('2026-11-20', '2027-02-28', '2026-11-23'))).not.toContain('days');
  });

  it('ends with a match that has ended: no today, and no gap after its last day', () => {
    const ended = span('2026-01-05', '2026-03-30', '2026-11-23');
    expect(
      drawn(
        [met('2026-01-05'), met('2026-01-19'), met('2026-02-05'), met('2026-02-20'), met('2026-03-12')],
        ended,
      ),
    ).not.toMatch(/Today|days/);
  });

  it('draws a gap through every row that it crosses', () => {
    const html = drawn([met('2026-03-02')], year, 320, 4);
    expect(html.match(/stroke-dasharray="6 4"/g)).toHaveLength(3);
    expect(html.match(/266 days/g)).toHaveLength(1);
  });

  it('takes the size of the nearest length', () => {
    expect([20, 40, 60, 70, 240].map(radiusFor)).toEqual([6.5, 8, 9.5, 9.5, 11]);
  });

  it('lays stones that would overlap on one another, three high at most', () => {
    const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map(iso => met(iso));
    expect(layStones(new StonesScale(year, week, 1080, 1)).map(stone => stone.high)).toEqual([1, 2, 3, 1]);
  });

  it('drops the earlier of two labels that stand too near, and keeps labels apart otherwise', () => {
    const near = [due('2026-12-02', 'Review 3 due'), due('2026-12-20', 'Planned end')];
    const lanes = new StonesScale(year, near, 1080, 1).lanes();
    expect([...lanes].map(([flag, lane]) => `${flag.label} ${lane}`)).toEqual([
      'Planned end high',
      'Review 3 due low',
    ]);
    const far = [due('2026-06-02', 'Review 1 due'), due('2026-12-20', 'Planned end')];
    expect([...new StonesScale(year, far, 1080, 1).lanes().values()]).toEqual(['high', 'high']);
  });

  it('keeps the mark and leaves out the words where both lanes are taken', () => {
    const crowd = [due('2026-12-02', 'One'), due('2026-12-10', 'Two'), due('2026-12-18', 'Three')];
    expect([...new StonesScale(year, crowd, 1080, 1).lanes().values()]).toEqual(['high', 'low', 'none']);
    expect(drawn(crowd)).not.toContain('One');
  });

  it('lifts a narrow row that has nothing in its upper lane', () => {
    expect(new StonesScale(year, [], 320, 4).height).toBe(4 * 148 - 4 * 40);
    expect(new StonesScale(year, [review('2026-05-28', 'Review 1')], 320, 4).height).toBe(4 * 148 - 3 * 40);
  });

  it('tells the story in sentences with counts', () => {
    const events = [
      met('2026-03-07'),
      { kind: 'missed', on: day('2026-03-14') } as const,
      review('2026-06-02', 'Review 1', true),
    ];
    expect(storyOf(events, span('2026-03-02', '2026-06-30', '2026-03-20'))).toBe(
      '1 session met and 1 not met. 1 review, 1 late.',
    );
  });

  it('tells the same as a table by month, a gap in the month in which it ended', () => {
    const events = [met('2026-07-25'), met('2026-08-23'), met('2026-08-29')];
    expect(byMonth(events, span('2026-07-01', '2027-02-28', '2026-09-02'))).toEqual([
      { month: 'July', met: 1, missed: 0, longestGap: null },
      { month: 'August', met: 2, missed: 0, longestGap: 29 },
      { month: 'September', met: 0, missed: 0, longestGap: null },
    ]);
  });

  it('writes names as text, whatever they are', () => {
    expect(renderToString(<LineOfStones who="<b>O'Neill</b>" span={year} events={[]} />)).not.toContain(
      '<b>',
    );
  });
});
