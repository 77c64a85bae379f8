import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { type CustodyDays, dayFaults, establishmentNames } from './custody.js';

const NONE: CustodyDays = {
  sentenceStartedOn: null,
  earliestReleaseOn: null,
  expectedReleaseOn: null,
  releasedOn: null,
  licenceEndsOn: null,
};
const faults = (days: Partial<Record<keyof CustodyDays, string>>) =>
  Object.keys(
    dayFaults(
      {
        ...NONE,
        ...Object.fromEntries(Object.entries(days).map(([key, iso]) => [key, LocalDate.of(iso)])),
      },
      LocalDate.of('2026-11-22'),
    ),
  );

describe('the days of a sentence', () => {
  it('may all be unknown, as on remand', () => {
    expect(faults({})).toEqual([]);
  });

  it('may fall together', () => {
    expect(
      faults({
        sentenceStartedOn: '2026-11-22',
        earliestReleaseOn: '2026-11-22',
        expectedReleaseOn: '2026-11-22',
        releasedOn: '2026-11-22',
        licenceEndsOn: '2026-11-22',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ sentenceStartedOn: '2026-11-23' }, ['sentenceStartedOn']],
    [{ releasedOn: '2026-11-23' }, ['releasedOn']],
    [{ sentenceStartedOn: '2026-06-01', releasedOn: '2026-05-31' }, ['releasedOn']],
    [
      { sentenceStartedOn: '2026-06-01', earliestReleaseOn: '2026-05-31', expectedReleaseOn: '2026-05-31' },
      ['earliestReleaseOn', 'expectedReleaseOn'],
    ],
    [{ earliestReleaseOn: '2027-02-02', expectedReleaseOn: '2027-02-01' }, ['expectedReleaseOn']],
    [{ expectedReleaseOn: '2027-02-02', licenceEndsOn: '2027-02-01' }, ['licenceEndsOn']],
    // Released early: the licence is measured by the day itself.
    [{ expectedReleaseOn: '2027-02-02', releasedOn: '2026-11-01', licenceEndsOn: '2026-12-01' }, []],
  ])('that cannot be are all named: %j', (days, named) => {
    expect(faults(days)).toEqual(named);
  });
});

describe('the names of an establishment', () => {
  it.each([
    ['HMYOI Feltham', ['HMYOI Feltham', 'Feltham']],
    ['HMP & YOI Swinfen Hall', ['HMP & YOI Swinfen Hall', 'Swinfen Hall']],
    ['Oakhill Secure Training Centre', ['Oakhill Secure Training Centre', 'Oakhill']],
    ['Hillside Secure Children’s Home', ['Hillside Secure Children’s Home', 'Hillside']],
    ['Feltham', ['Feltham']],
    ['HMP', ['HMP']],
  ])('%s', (whole, names) => {
    expect(establishmentNames(whole)).toEqual(names);
  });
});
