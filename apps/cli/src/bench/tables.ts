import type { PackFigures } from './pack.js';
import type { Sizes } from './load-history.js';
import type { PageFigures } from './pages.js';
import type { RuleFigures } from './rules.js';

const figure = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** In the markup of docs/performance.md, and lined up for a terminal. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map(row => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)];
}

export const sizesInWords = (sizes: Sizes): string =>
  Object.entries(sizes)
    .map(([name, rows]) => `${name} ${figure(rows)}`)
    .join(', ');

export const packInWords = ({ samples, files, milliseconds, megabytes }: PackFigures): string =>
  `A pack of ${figure(samples)} samples with what was written, ${figure(files)} files: ${figure(milliseconds / 1000, 1)} s, at most ${figure(megabytes)} MB.`;

export const rulesTable = (rules: readonly RuleFigures[]): string[] =>
  table(
    ['Rule', 'Occurrences', 'ms for all', 'Rows read'],
    rules.map(({ rule, occurrences, milliseconds, rowsRead }) => [
      rule,
      figure(occurrences),
      figure(milliseconds),
      figure(rowsRead),
    ]),
  );

export const pagesTable = (pages: readonly PageFigures[]): string[] =>
  table(
    ['Page', 'Connections', 'Requests', 'Requests/s', 'p50 ms', 'p99 ms', 'Statements'],
    pages.map(({ page, connections, requests, perSecond, p50, p99, statements }) => [
      page,
      figure(connections),
      figure(requests),
      figure(perSecond, 1),
      figure(p50, 1),
      figure(p99, 1),
      figure(statements.length),
    ]),
  );
