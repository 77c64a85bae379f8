/** More at the door than can be served in good time: 503, try again. */
export class TooBusy extends Error {}

/** Lets so many through at once and so many wait; a hash takes 19 MiB, and a crowd must not take the memory. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly queue: number,
  ) {}

  async pass<T>(task: () => Promise<T>): Promise<T> {
    if (this.inside >= this.atOnce) {
      if (this.waiting.length >= this.queue) throw new TooBusy();
      await new Promise<void>(resolve => this.waiting.push(resolve));
    } else this.inside++;
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      // The place inside goes to the next in the queue.
      if (next) next();
      else this.inside--;
    }
  }
}
