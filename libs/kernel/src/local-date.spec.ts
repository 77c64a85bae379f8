import { describe, expect, it } from '@jest/globals';
import { LocalDate } from './local-date.js';

const day = (iso: string) => LocalDate.of(iso);

describe('a calendar day', () => {
  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-10-31', -8, '2026-02-28'],
    ['2026-03-15', 12, '2027-03-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(day(from).plusMonths(months).iso).toBe(to);
  });

  it('puts 23:30 UTC on 30 March 2026 on 31 March in London', () => {
    expect(LocalDate.ofInstant(new Date('2026-03-30T23:30:00Z'), 'Europe/London').iso).toBe('2026-03-31');
  });

  it('puts 23:30 UTC on a winter evening on the same day in London', () => {
    expect(LocalDate.ofInstant(new Date('2026-01-30T23:30:00Z'), 'Europe/London').iso).toBe('2026-01-30');
  });

  it.each(['2026-02-31', '2026-2-3', '2026-02-03T00:00:00Z', '', '0000-00-00', '2026-13-01'])(
    'takes %p for no day',
    text => expect(LocalDate.parse(text)).toBeNull(),
  );

  it('counts days across the change of the clocks', () => {
    expect(day('2026-03-28').daysUntil(day('2026-03-30'))).toBe(2);
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29', 2],
    ['2027-02-28', 1, '2027-03-01', 1],
    ['2026-01-01', -1, '2025-12-31', 3],
    ['2026-11-22', 0, '2026-11-22', 7],
    ['1999-12-31', 366, '2000-12-31', 7],
  ])('%s and %i days is %s', (from, days, to, weekday) => {
    const reached = day(from).plusDays(days);

    expect([reached.iso, reached.weekday, day(from).daysUntil(reached)]).toEqual([to, weekday, days]);
  });

  it('counts a birthday only from the day itself', () => {
    expect(day('2011-05-03').yearsUntil(day('2026-05-02'))).toBe(14);
    expect(day('2011-05-03').yearsUntil(day('2026-05-03'))).toBe(15);
  });
});
