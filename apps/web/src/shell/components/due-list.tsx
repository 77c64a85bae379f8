import type { ComponentChildren } from 'preact';
import { LinkButton } from './button.js';
import type { Link } from './way-back.js';

export interface DueRow {
  readonly key: string;
  /** A State with its days. */
  readonly state: ComponentChildren;
  readonly date: string;
  /** The name as a link, then what is owed to that person. */
  readonly what: ComponentChildren;
  readonly explain?: ComponentChildren;
  /** The one next action, where it is a page of its own. */
  readonly action?: Link | undefined;
  /** A small form that does it from the row. */
  readonly form?: ComponentChildren;
}

interface DueGroupProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** A person may be at harm: framed, and its buttons filled. */
  readonly urgent?: boolean;
  readonly rows: readonly DueRow[];
}

const Row = ({ row, urgent }: { row: DueRow; urgent: boolean }) => (
  <li class="cairn-due__row">
    <div class="cairn-due__state">{row.state}</div>
    <div class="cairn-due__date">{row.date}</div>
    <div class="cairn-due__what">
      {row.what}
      {row.explain && <p>{row.explain}</p>}
    </div>
    {row.action && (
      <div class="cairn-due__do">
        <LinkButton href={row.action.href} kind={urgent ? 'primary' : 'secondary'} small>
          {row.action.text}
        </LinkButton>
      </div>
    )}
    {row.form && <div class="cairn-due__form">{row.form}</div>}
  </li>
);

export const DueGroup = ({ id, title, note, urgent = false, rows }: DueGroupProps) => (
  <section class="cairn-due-group" aria-labelledby={id}>
    <div class="cairn-due-group__head">
      <h2 id={id}>{title}</h2>
      {note && <p>{note}</p>}
    </div>
    <ol class={`cairn-due${urgent ? ' cairn-due--urgent' : ''}`}>
      {rows.map(row => (
        <Row key={row.key} row={row} urgent={urgent} />
      ))}
    </ol>
  </section>
);
