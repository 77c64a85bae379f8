import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { answersForThemselves, reconfirmOn } from './consent.js';

const day = (iso: string) => LocalDate.of(iso);

describe('when a consent is asked for again', () => {
  it.each([
    ['a year on', '2026-03-01', '2012-06-15', '2027-03-01'],
    ['the thirteenth birthday, if it comes first', '2026-03-01', '2013-06-15', '2026-06-15'],
    ['the sixteenth', '2026-03-01', '2010-05-03', '2026-05-03'],
    ['the eighteenth', '2026-03-01', '2008-03-02', '2026-03-02'],
    ['no birthday on the day itself', '2026-03-02', '2008-03-02', '2027-03-02'],
    ['the end of February after a leap day', '2024-02-29', null, '2025-02-28'],
  ])('%s', (_, answered, born, due) =>
    expect(reconfirmOn(day(answered), born ? day(born) : null).iso).toBe(due),
  );
});

describe('who answers', () => {
  it('is the person alone from their eighteenth birthday', () => {
    expect(answersForThemselves(day('2008-11-22'), day('2026-11-21'))).toBe(false);
    expect(answersForThemselves(day('2008-11-22'), day('2026-11-22'))).toBe(true);
    expect(answersForThemselves(null, day('2026-11-22'))).toBe(false);
  });
});
