import { type LocalDate } from '#kernel';
import type { MatchRow } from '#matching';
import type { ActionRow } from '#mentoring';
import { dayWords } from '../casework/words.js';
import { paths } from '../paths.js';
import { Button, CsrfForm, TaskList } from '../shell/components.js';
import { firstWord } from './sheet-facts.js';

interface ActionsProps {
  readonly actions: readonly ActionRow[];
  readonly match: MatchRow;
  readonly byMentor?: boolean;
  /** Whether the reader may tick them. */
  readonly ticks: boolean;
  readonly today: LocalDate;
}

/** What was agreed on sheets, each with its tick. */
export const Actions = ({ actions, match, byMentor = false, ticks, today }: ActionsProps) => (
  <TaskList
    tasks={actions.map(action => ({
      name: <span class="as-typed">{action.what}</span>,
      hint: `${ownerOf(action, match, byMentor)}, agreed on ${dayWords(action.agreed_on)}`,
      status: action.done_on ? (
        <Ticked action={action} ticks={ticks} />
      ) : ticks ? (
        <Open action={action} today={today} />
      ) : (
        'open'
      ),
    }))}
  />
);

const Open = ({ action, today }: { action: ActionRow; today: LocalDate }) => (
  <div class="row">
    <CsrfForm action={paths.tickAction(action.id)}>
      <input type="hidden" name="on" value={today.iso} />
      <Button kind="secondary" small>
        Done today
        <Of action={action} />
      </Button>
    </CsrfForm>
    <a
      class="tap small"
      href={paths.tickAction(action.id)}
      aria-label={`Done on another day: ${action.what}`}
    >
      Another day
    </a>
  </div>
);

const Ticked = ({ action, ticks }: { action: ActionRow; ticks: boolean }) => (
  <div class="row">
    <span class="small">
      Done on {dayWords(action.done_on)}
      {action.done_by && `, ticked by ${action.done_by}`}
    </span>
    {ticks && (
      <CsrfForm action={paths.untickAction(action.id)}>
        <Button kind="secondary" small>
          Take the tick back
          <Of action={action} />
        </Button>
      </CsrfForm>
    )}
  </div>
);

/** For whoever hears the buttons one after the other. */
const Of = ({ action }: { action: ActionRow }) => <span class="cairn-visually-hidden">: {action.what}</span>;

function ownerOf({ owner }: ActionRow, match: MatchRow, byMentor: boolean): string {
  if (owner === 'mentee') return firstWord(match.mentee);
  if (owner === 'mentor') return byMentor ? 'You' : firstWord(match.mentor);
  return firstWord(match.owner ?? 'Staff');
}
