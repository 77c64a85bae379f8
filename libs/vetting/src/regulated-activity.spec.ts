import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import type { ActivityLaw, PlannedWork } from './planned-work.js';
import { requiredCheck } from './regulated-activity.js';

const day = (iso: string): LocalDate => LocalDate.of(iso);
const ENGLAND: ActivityLaw = {
  supervisionExemptUntil: day('2026-08-31'),
  daysInThirty: 3,
  youngest: 16,
};
const NORTHERN_IRELAND: ActivityLaw = { ...ENGLAND, supervisionExemptUntil: null };

const FORTNIGHTLY: PlannedWork = {
  jurisdiction: 'england-and-wales',
  on: day('2026-11-22'),
  activity: 'advice',
  withChildren: true,
  caresForAdults: false,
  weekly: false,
  daysInThirty: 3,
  overnight: false,
  supervised: false,
  leadsOthers: false,
  bornOn: day('1980-01-01'),
};
const checkOf = (more: Partial<PlannedWork>, law: ActivityLaw = ENGLAND) =>
  requiredCheck({ ...FORTNIGHTLY, ...more }, law);
const short = (more: Partial<PlannedWork>, law: ActivityLaw = ENGLAND): string => {
  const { level, barredLists, workforce } = checkOf(more, law);
  return [level, ...barredLists, 'for', workforce].join(' ');
};

const ENHANCED = 'enhanced for child';
const BARRED = 'enhanced children for child';

describe('which check a role needs in England and Wales', () => {
  it.each<[string, Partial<PlannedWork>, string]>([
    ['a mentor every fortnight, three days in 30', {}, ENHANCED],
    ['four days in 30', { daysInThirty: 4 }, BARRED],
    ['every week', { weekly: true, daysInThirty: 3 }, BARRED],
    ['once, overnight', { overnight: true, daysInThirty: 1 }, BARRED],
    ['personal care once', { activity: 'personal-care', daysInThirty: 1 }, BARRED],
    [
      'personal care, supervised, before the change',
      { activity: 'personal-care', supervised: true, on: day('2026-01-01') },
      BARRED,
    ],
    ['teaching every week', { activity: 'teaching', weekly: true }, BARRED],
    ['care every week', { activity: 'caring', weekly: true }, BARRED],
    ['driving every week', { activity: 'driving', weekly: true }, BARRED],
    ['moderating a space for children every week', { activity: 'online-moderation', weekly: true }, BARRED],
    ['in a school every week', { activity: 'specified-place', weekly: true }, BARRED],
    ['in a school every month', { activity: 'specified-place', daysInThirty: 1 }, ENHANCED],
    ['a trustee, however often', { activity: 'trustee', weekly: true }, ENHANCED],
    ['an office role beside children', { activity: 'no-contact', weekly: true }, 'basic for other'],
    [
      'leading mentors without a mentee of one’s own',
      { leadsOthers: true, withChildren: false, activity: 'no-contact' },
      BARRED,
    ],
    ['a mentor of adults alone', { withChildren: false, weekly: true }, 'basic for other'],
    ['care for adults', { withChildren: false, caresForAdults: true }, 'enhanced adults for adult'],
    [
      'care for adults and children every week',
      { caresForAdults: true, weekly: true },
      'enhanced children adults for child-and-adult',
    ],
    [
      'care for adults, and children now and then',
      { caresForAdults: true },
      'enhanced adults for child-and-adult',
    ],
  ])('%s', (_words, work, expected) => expect(short(work)).toBe(expected));

  it.each<[string, string]>([
    ['2026-08-31', ENHANCED],
    ['2026-09-01', BARRED],
  ])('a supervised mentor who comes every week and is decided on on %s', (on, expected) =>
    expect(short({ weekly: true, supervised: true, on: day(on) })).toBe(expected),
  );

  it('supervision never brings a list for who comes too seldom', () => {
    expect(short({ supervised: true })).toBe(ENHANCED);
    expect(short({ supervised: true, on: day('2026-08-31') })).toBe(ENHANCED);
  });

  it('the switch follows the dated figure, not the code', () => {
    const later = { ...ENGLAND, supervisionExemptUntil: day('2027-03-31') };
    expect(short({ weekly: true, supervised: true }, later)).toBe(ENHANCED);
    expect(short({ daysInThirty: 4 }, { ...ENGLAND, daysInThirty: 4 })).toBe(ENHANCED);
  });
});

describe('which check a role needs in Northern Ireland', () => {
  it.each<[string, Partial<PlannedWork>, string]>([
    ['every week', { weekly: true }, BARRED],
    ['every week, supervised, after the change in England', { weekly: true, supervised: true }, ENHANCED],
    ['every fortnight', {}, ENHANCED],
    ['an office role', { activity: 'no-contact' }, 'basic for other'],
  ])('%s', (_words, work, expected) => {
    const planned = { ...work, jurisdiction: 'northern-ireland' as const };
    expect(short(planned, NORTHERN_IRELAND)).toBe(expected);
    expect(checkOf(planned, NORTHERN_IRELAND).body).toBe('AccessNI');
  });
});

describe('which check a role needs in Scotland', () => {
  it.each<[string, Partial<PlannedWork>, string]>([
    ['a mentor now and then', { daysInThirty: 1 }, 'pvg children for child'],
    ['a supervised mentor', { supervised: true, on: day('2026-01-01') }, 'pvg children for child'],
    ['a trustee of a children’s charity', { activity: 'trustee' }, 'pvg children for child'],
    ['leading mentors', { leadsOthers: true, activity: 'no-contact' }, 'pvg children for child'],
    ['care for adults alone', { withChildren: false, caresForAdults: true }, 'pvg adults for adult'],
    ['both', { caresForAdults: true }, 'pvg children adults for child-and-adult'],
    ['an office role', { activity: 'no-contact' }, 'level-1 for other'],
    ['a mentor of adults alone', { withChildren: false }, 'level-1 for other'],
  ])('%s', (_words, work, expected) => {
    expect(short({ ...work, jurisdiction: 'scotland' })).toBe(expected);
    expect(checkOf({ ...work, jurisdiction: 'scotland' }).body).toBe('Disclosure Scotland');
  });
});

describe('who can be checked', () => {
  it.each(['england-and-wales', 'scotland', 'northern-ireland'] as const)(
    'a peer mentor of 15 is not, in %s; on the sixteenth birthday they are',
    jurisdiction => {
      const bornOn = day('2010-11-22');
      expect(checkOf({ jurisdiction, bornOn, on: day('2026-11-21') })).toMatchObject({
        level: 'none',
        barredLists: [],
        regulated: false,
      });
      expect(checkOf({ jurisdiction, bornOn, on: day('2026-11-22') }).level).not.toBe('none');
    },
  );

  it('a birth date that is not known asks as for an adult', () =>
    expect(short({ bornOn: null, weekly: true })).toBe(BARRED));
});

describe('the rationale', () => {
  it.each<[string, Partial<PlannedWork>, RegExp]>([
    ['says how seldom', { daysInThirty: 1 }, /less than weekly, on 1 day in 30/],
    ['says that the list may not be asked for', {}, /without a barred list/],
    ['says that supervision no longer counts', { weekly: true, supervised: true }, /no longer takes it out/],
    [
      'says that it still counted',
      { weekly: true, supervised: true, on: day('2026-08-31') },
      /takes it out of regulated activity on this day/,
    ],
    [
      'says that more would not be lawful',
      { activity: 'no-contact' },
      /Not eligible for more than a basic check/,
    ],
  ])('%s', (_words, work, expected) => expect(checkOf(work).reasons.join(' ')).toMatch(expected));
});
