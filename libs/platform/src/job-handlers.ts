import type { JobHandler } from './jobs.js';

/** Who does which kind of long work: each context signs its own in when it starts. */
export class JobHandlers {
  private readonly byKind = new Map<string, JobHandler>();

  add(kind: string, handler: JobHandler): void {
    if (this.byKind.has(kind)) throw new Error(`two handlers for ${kind}`);
    this.byKind.set(kind, handler);
  }

  all(): ReadonlyMap<string, JobHandler> {
    return this.byKind;
  }
}
