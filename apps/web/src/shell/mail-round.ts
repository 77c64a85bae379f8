import { setTimeout as pause } from 'node:timers/promises';
import type { Log, MailWorker } from '#platform';

const EVERY = 2_000;

/** Sends what waits in the outbox, round after round, until it is told to stop. */
export class MailRound {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly worker: MailWorker,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.rounds();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async rounds(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.worker.sendDue().catch((error: unknown) => this.log.fault('mail-round', error));
      await pause(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
