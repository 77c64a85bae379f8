import { join } from 'node:path';
import { Typst } from '#platform';
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
  /** For tables of many columns: the page lies on its side. */
  readonly wide?: boolean;
  readonly blocks: readonly Block[];
}

/** Lays out the documents of a pack in a thread of its own. Close it, or the process stays up. */
export class Press {
  private readonly typst = new Typst(join(templateFolder(), 'page.typ'));

  print(document: PrintedDocument): Promise<Uint8Array> {
    const words = {
      page: say`Page`,
      of: say`of`,
      facts: [say`What`, say`Answer`],
      contents: [say`Indicator`, say`Title`, say`Status`, say`Page`],
    };
    return this.typst.print({ ...document, author: say`Cairn`, words });
  }

  close(): Promise<void> {
    return this.typst.close();
  }
}
