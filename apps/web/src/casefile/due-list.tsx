import type { DueRow } from '#practice';
import { Card, TaskList } from '../shell/components.js';
import { DueState, dueColumn, hrefOf, owed, stillToDo } from './due-words.js';

/** What is owed on this case, each with the form that does it. */
export const OwedHere = ({ rows }: { rows: readonly DueRow[] }) => (
  <Card id="owed" title="What is due here">
    {rows.length ? (
      <TaskList
        tasks={rows.map(row => ({
          name: <a href={hrefOf(row)}>{owed(row.rule, row.title).button}</a>,
          hint: [dueColumn(row), stillToDo(row)].filter(Boolean).join('. '),
          status: <DueState row={row} />,
        }))}
      />
    ) : (
      <p>Nothing is overdue or due within a fortnight.</p>
    )}
  </Card>
);
