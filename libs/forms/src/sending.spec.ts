import { describe, expect, it } from '@jest/globals';
import { FixedClock, Invalid, Refusal } from '#kernel';
import { openedSeal, refuseProgram } from './sending.js';

const opened = FixedClock.on('2026-11-22', '12:00:00').now();
const minuteLater = FixedClock.on('2026-11-22', '12:01:00').now();
const sent = (more: object = {}) => ({ _opened: openedSeal('secret', opened), website: '', ...more });

describe('sending a public form', () => {
  it('is open to somebody who took the time to type', () =>
    expect(() => refuseProgram(sent(), 'secret', minuteLater)).not.toThrow());

  it('is refused in the second in which the page was opened', () =>
    expect(() => refuseProgram(sent(), 'secret', opened)).toThrow(Refusal));

  it('is refused with a time that another visitor was given, that was made up, or none', () => {
    expect(() => refuseProgram(sent(), 'other', minuteLater)).toThrow(Refusal);
    expect(() => refuseProgram(sent({ _opened: '1.abc' }), 'secret', minuteLater)).toThrow(Refusal);
    expect(() => refuseProgram({}, 'secret', minuteLater)).toThrow(Refusal);
  });

  it('asks whoever filled in the trap to empty it', () =>
    expect(() => refuseProgram(sent({ website: 'http://x' }), 'secret', minuteLater)).toThrow(Invalid));
});
