import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { templateFolder } from '../project-folder.js';
import type { Status } from '../status/status.js';
import { say } from '../wording.js';

export type TableCell =
  | string
  | { readonly status: Status; readonly word: string }
  /** With a remark below it. */
  | { readonly text: string; readonly note: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly to?: string }
  | { readonly kind: 'text' | 'quiet'; readonly text: string }
  | { readonly kind: 'status'; readonly status: Status; readonly word: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly TableCell[])[];
      /** A share of the width for each column; 0 is as wide as its content. */
      readonly widths: readonly number[];
      /** Numbers stand flush right. */
      readonly flush: readonly boolean[];
    }
  | {
      readonly kind: 'contents';
      readonly rows: readonly { ref: string; title: string; status: Status; word: string; to: string }[];
    }
  | { readonly kind: 'break' }
  /** Not torn apart by the end of a page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

export interface PrintedDocument {
  readonly title: string;
  readonly programme: string;
  /** At the head of each page, opposite the name of the programme. */
  readonly running: string;
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** The same instant in every document: when it was made is no part of what it says. */
const MOMENT = 946_728_000;
const SLOWEST_MS = 60_000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Makes tagged PDFs (PDF/UA-1) in a thread of its own. Close it, or the process stays up. */
export class Press {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor() {
    const folder = templateFolder();
    const from = fileURLToPath(import.meta.url);
    this.worker = new Worker(join(folder, 'typst-worker.mjs'), {
      workerData: { folder, from, moment: MOMENT },
    });
    this.worker.on('message', (answer: { id: number; pdf?: Uint8Array; error?: string }) =>
      this.answered(answer),
    );
    this.worker.on('error', fault => this.failAll(fault));
    this.worker.on('exit', () => this.failAll(new Error('the PDF thread has stopped')));
  }

  print(document: PrintedDocument): Promise<Uint8Array> {
    const id = this.next++;
    const words = {
      page: say`Page`,
      of: say`of`,
      facts: [say`What`, say`Answer`],
      contents: [say`Indicator`, say`Title`, say`Status`, say`Page`],
    };
    const data = JSON.stringify({ ...document, author: say`Cairn`, words });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void this.worker.terminate(), SLOWEST_MS);
      this.waiting.set(id, { resolve, reject, timer });
      this.worker.postMessage({ id, document: data });
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
