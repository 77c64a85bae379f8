import type { ComponentChildren } from 'preact';

export interface Column {
  readonly text: string;
  readonly numeric?: boolean;
}

export interface TableProps {
  /** Names the table and, where it scrolls, its region. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Becomes cards on a phone. */
  readonly stack?: boolean;
}

const numeric = (column: Column | undefined): string | undefined =>
  column?.numeric ? 'cairn-table__cell--numeric' : undefined;

/** The roles are written out because a table laid out as cards would lose its own. */
const role = (stack: boolean, name: string) => (stack ? { role: name as 'row' } : {});

export const Table = ({ caption, captionHidden = false, columns, rows, stack = false }: TableProps) => (
  <div class="cairn-table-scroll" role="region" aria-label={`Table: ${caption}`} tabIndex={0}>
    <table class={`cairn-table${stack ? ' cairn-table--stack' : ''}`} {...role(stack, 'table')}>
      <caption class={`cairn-table__caption${captionHidden ? ' cairn-visually-hidden' : ''}`}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.text} scope="col" class={numeric(column)}>
              {column.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role(stack, 'rowgroup')}>
        {rows.map((cells, at) => (
          <tr key={at} {...role(stack, 'row')}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row" {...role(stack, 'rowheader')}>
                  {cell}
                </th>
              ) : (
                <td
                  key={index}
                  class={numeric(columns[index])}
                  data-label={stack ? columns[index]?.text : undefined}
                  {...role(stack, 'cell')}
                >
                  {/* One element beside its label on a phone, however many parts the cell has. */}
                  {stack ? <div>{cell}</div> : cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
