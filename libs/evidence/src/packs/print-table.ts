import { say } from '../wording.js';
import { Press } from './press.js';

export interface TableToPrint {
  readonly title: string;
  readonly programme: string;
  readonly running: string;
  readonly footer: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A share of the width for each column. */
  readonly widths: readonly number[];
}

/** One table as a tagged PDF on A4, lying on its side. Made for one download and kept nowhere. */
export async function printTable({ head, rows, widths, ...about }: TableToPrint): Promise<Uint8Array> {
  const press = new Press();
  try {
    return await press.print({
      ...about,
      wide: true,
      blocks: rows.length
        ? [{ kind: 'table', head, rows, widths, flush: head.map(() => false) }]
        : [{ kind: 'text', text: say`There is nobody on it.` }],
    });
  } finally {
    await press.close();
  }
}
