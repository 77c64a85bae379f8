import type { DueRow } from '#practice';
import { paths } from '../paths.js';
import { Card, TaskList } from '../shell/components.js';
import { DueState, dueColumn, hrefOf, owed, stillToDo } from './due-words.js';

/** What is owed on this case, each with the form that does it; whoever manages the programme may waive it. */
export const OwedHere = ({ rows, waives = false }: { rows: readonly DueRow[]; waives?: boolean }) => (
  <Card id="owed" title="What is due here">
    {rows.length ? (
      <TaskList
        tasks={rows.map(row => ({
          name: <a href={hrefOf(row)}>{owed(row.rule, row.title).button}</a>,
          hint: (
            <>
              {[dueColumn(row), stillToDo(row)].filter(Boolean).join('. ')}
              {waives && (
                <div>
                  <a href={paths.newWaiver(row.rule, row.subjectId, row.openedOn)}>
                    Waive with a reason
                    <span class="cairn-visually-hidden">: {owed(row.rule, row.title).brief}</span>
                  </a>
                </div>
              )}
            </>
          ),
          status: <DueState row={row} />,
        }))}
      />
    ) : (
      <p>Nothing is overdue or due within a fortnight.</p>
    )}
  </Card>
);
