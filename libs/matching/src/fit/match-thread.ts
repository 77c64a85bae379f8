import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sourceFolder } from '#platform';
import type { FitProblem } from './problem.js';

interface Answer {
  readonly id: number;
  readonly scores?: Int8Array;
  readonly mentorOf?: Int32Array;
  readonly done?: number;
  readonly of?: number;
  readonly error?: string;
}

interface Asked {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: Error) => void;
  readonly report: (done: number, of: number) => void;
}

/** Scores by mentee × mentors + mentor: percent, or below 0 why not. */
export interface Planned {
  readonly scores: Int8Array;
  /** The mentor of each mentee, -1 for nobody. */
  readonly mentorOf: Int32Array;
}

/** Compares and assigns in a thread of its own, one question after the other; it starts with the first question. */
@Injectable()
export class MatchThread implements OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly asked = new Map<number, Asked>();
  private next = 0;

  async fits(problem: FitProblem): Promise<Int8Array> {
    const { scores } = await this.ask(problem, 'fits', () => undefined);
    if (!scores) throw new Error('the matching thread gave no scores');
    return scores;
  }

  /** The plan that is worth the most; see docs/adr/0035. */
  async plan(problem: FitProblem, report: (done: number, of: number) => void): Promise<Planned> {
    const { scores, mentorOf } = await this.ask(problem, 'plan', report);
    if (!scores || !mentorOf) throw new Error('the matching thread gave no plan');
    return { scores, mentorOf };
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private ask(problem: FitProblem, wanted: 'fits' | 'plan', report: Asked['report']): Promise<Answer> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject, report });
      this.running().postMessage({ id, problem, wanted });
    });
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(join(sourceFolder('matching', 'plan'), 'match-worker.mjs'));
    worker.on('message', (answer: Answer) => this.answered(answer));
    worker.on('error', fault => this.stopped(fault));
    worker.on('exit', () => this.stopped(new Error('the matching thread has stopped')));
    // Nobody waits for a thread that has nothing to do.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private answered(answer: Answer): void {
    const asked = this.asked.get(answer.id);
    if (answer.done !== undefined) return asked?.report(answer.done, answer.of ?? answer.done);
    this.asked.delete(answer.id);
    if (answer.error === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(answer.error));
  }

  /** What was asked fails, and the next question starts another thread. */
  private stopped(fault: Error): void {
    this.worker = null;
    for (const { reject } of this.asked.values()) reject(fault);
    this.asked.clear();
  }
}
