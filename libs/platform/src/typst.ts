import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { sourceFolder } from './source-folder.js';

/** The same instant in every document: when it was made is no part of what it says. */
const MOMENT = 946_728_000;
const SLOWEST_MS = 60_000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Makes tagged PDFs (PDF/UA-1) by one layout in a thread of its own. What a document says goes in as data and is set as
 * text, never read as markup. Close it, or the process stays up.
 */
export class Typst {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  /** @param layout the path of a `.typ` file that reads its document from the input of that name */
  constructor(layout: string) {
    const folder = sourceFolder('platform', 'pdf');
    const from = fileURLToPath(import.meta.url);
    this.worker = new Worker(join(folder, 'typst-worker.mjs'), {
      workerData: { fonts: join(folder, 'fonts'), folder: dirname(layout), layout, from, moment: MOMENT },
    });
    this.worker.on('message', (answer: { id: number; pdf?: Uint8Array; error?: string }) =>
      this.answered(answer),
    );
    this.worker.on('error', fault => this.failAll(fault));
    this.worker.on('exit', () => this.failAll(new Error('the PDF thread has stopped')));
  }

  print(document: object): Promise<Uint8Array> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void this.worker.terminate(), SLOWEST_MS);
      this.waiting.set(id, { resolve, reject, timer });
      this.worker.postMessage({ id, document: JSON.stringify(document) });
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private answered({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    clearTimeout(waiting?.timer);
    if (pdf) waiting?.resolve(pdf);
    else waiting?.reject(new Error(`the PDF could not be made: ${error ?? ''}`));
  }

  private failAll(fault: Error): void {
    for (const waiting of this.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(fault);
    }
    this.waiting.clear();
  }
}
