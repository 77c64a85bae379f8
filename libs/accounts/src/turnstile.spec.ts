import { describe, expect, it } from '@jest/globals';
import { TooBusy, Turnstile } from './turnstile.js';

const held = () => {
  const open: (() => void)[] = [];
  return { task: () => new Promise<void>(resolve => open.push(resolve)), open };
};

describe('the turnstile before the hashing of passwords', () => {
  it('lets two in, keeps three waiting and sends the sixth away', async () => {
    const { task, open } = held();
    const turnstile = new Turnstile(2, 3);
    const five = Array.from({ length: 5 }, () => turnstile.pass(task));
    await expect(turnstile.pass(task)).rejects.toBeInstanceOf(TooBusy);
    expect(open).toHaveLength(2);

    for (let at = 0; at < 5; at++) {
      open[at]?.();
      await five[at];
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(open).toHaveLength(5);
  });

  it('gives the place on when a task fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turnstile.pass(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
