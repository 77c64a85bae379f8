import { describe, expect, it } from '@jest/globals';
import { Invalid, LocalDate } from '#kernel';
import { orInvalid, readForm } from './read-form.js';
import {
  CleanText,
  IsCalendarDay,
  IsDayParts,
  IsEmailAddress,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from './validators.js';

class ReviewForm {
  @IsDayParts({ required: 'Enter the day' })
  heldOn: LocalDate;
  @CleanText(10, { required: 'Say how it went' })
  note: string;
  @IsWholeNumber({ min: 1, max: 1440 })
  minutes: number | null;
  @IsOneOf(['yes', 'no'])
  wish: string | null;
  @IsManyOf(['a', 'b'])
  goals: string[];
  @IsTicked()
  agreed: boolean;
  @IsCalendarDay()
  nextOn: LocalDate | null;
  @IsRecordId()
  matchId: string | null;
  @IsEmailAddress()
  email: string;
}

const right = { 'heldOn-day': '2', 'heldOn-month': '11', 'heldOn-year': '2026', note: 'Good' };
const errorsOf = (body: object) => {
  const read = readForm(ReviewForm, { ...right, ...body });
  return read.ok ? {} : read.errors;
};

describe('a form that was sent', () => {
  it('becomes typed values, and what was left open becomes nothing', () => {
    const read = readForm(ReviewForm, { ...right, _csrf: 'x', minutes: '', goals: 'a', agreed: 'yes' });
    expect(read).toMatchObject({
      ok: true,
      value: { note: 'Good', minutes: null, wish: null, goals: ['a'], agreed: true, nextOn: null, email: '' },
    });
    expect(read.ok && read.value.heldOn.iso).toBe('2026-11-02');
  });

  it('names what is missing, in the order of the form', () => {
    const read = readForm(ReviewForm, {});
    expect(read.ok ? [] : Object.entries(read.errors)).toEqual([
      ['heldOn', 'Enter the day'],
      ['note', 'Say how it went'],
    ]);
  });

  it.each([
    [{ 'heldOn-day': '31', 'heldOn-month': '2' }, 'you typed 31 2 2026'],
    [{ 'heldOn-year': '26' }, 'you typed 2 11 26'],
    [{ 'heldOn-day': '2.0' }, 'you typed 2.0 11 2026'],
    [{ 'heldOn-month': '' }, 'you typed 2 2026'],
    [{ heldOn: '2026-02-31' }, 'Enter a real day'],
  ])('takes %j for no date and repeats it', (body, words) => {
    expect(errorsOf(body)).toEqual({ heldOn: expect.stringContaining(words) });
  });

  it('takes the day of the API', () => {
    const read = readForm(ReviewForm, { heldOn: '2026-11-02', note: 'Good', minutes: 60, agreed: false });
    expect(read.ok && [read.value.heldOn.iso, read.value.minutes, read.value.agreed]).toEqual([
      '2026-11-02',
      60,
      false,
    ]);
  });

  it.each(['0', '1441', '1e3', '60.5', '-60', '0x10', 'sixty', ' '])(
    'takes %j for no number of minutes',
    minutes => {
      expect(errorsOf({ minutes })).toHaveProperty('minutes');
    },
  );

  it.each([
    { agreed: 'false' },
    { agreed: 'on' },
    { wish: 'perhaps' },
    { wish: ['yes', 'no'] },
    { goals: ['a', 'z'] },
    { goals: { 0: 'a' } },
    { note: null },
    { note: ['a', 'b'] },
    { note: 'a\u0000b' },
    { note: '\uD800' },
    { note: '\u200b\u200b' },
    { note: 'eleven char' },
    { minutes: true },
    { matchId: '1 or 1=1' },
    { email: 'priya@localhost' },
    { email: 'a b@example.org' },
    { nextOn: '2026-02-30' },
    { surprise: 'x' },
    { constructor: 'x' },
  ] as object[])('refuses %j', body => {
    expect(Object.keys(errorsOf(body))).toEqual(Object.keys(body));
  });

  it('counts letters as people do', () => {
    expect(errorsOf({ note: '🙂'.repeat(10) })).toEqual({});
    expect(errorsOf({ note: '🙂'.repeat(11) })).toEqual({ note: 'Use 10 characters or fewer; you typed 11' });
  });

  it('keeps what was typed, except secrets', () => {
    const read = readForm(ReviewForm, {
      ...right,
      note: '<script>alert(1)</script>',
      password: 'p',
      _csrf: 't',
    });
    expect(read.typed).toEqual({ ...right, note: '<script>alert(1)</script>' });
  });

  it('says the same to the API, under the same keys', () => {
    expect(() => orInvalid(readForm(ReviewForm, { ...right, note: '' }))).toThrow(Invalid);
  });

  it.each([undefined, null, 'text', [1], 4])('reads %p as an empty form', body => {
    expect(readForm(ReviewForm, body).ok).toBe(false);
  });
});
