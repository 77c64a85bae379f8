import type { PlanHead, PlanPair } from '#matching';
import { paths } from '../paths.js';
import {
  Button,
  Card,
  counted,
  CsrfForm,
  InsetText,
  Pagination,
  Progress,
  Table,
  Textarea,
} from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { matchingPaths } from './matching-paths.js';
import { FitTag, weeks } from './suggestions.view.js';

export const PlanUnderWay = ({ plan }: { plan: PlanHead }) =>
  plan.job?.state === 'failed' ? (
    <InsetText family="late">
      This plan could not be made. <a href={matchingPaths.home}>Ask for another one.</a>
    </InsetText>
  ) : (
    <Card id="under-way" title="It is being made">
      <div class="stack">
        <Progress label="Young people placed" done={plan.job?.done ?? 0} total={plan.job?.total ?? 0} />
        <p class="small soft">This page asks again by itself every few seconds.</p>
      </div>
    </Card>
  );

/** Half a name is enough beside the whole one. */
const SHORT = 3;

const RowBox = ({ pair, ticked }: { pair: PlanPair; ticked: boolean }) => {
  if (pair.match_id) return <a href={paths.match(pair.match_id)}>Proposed</a>;
  const id = `row-${pair.mentee_id}`;
  return (
    <span class="cairn-checkboxes__item cairn-checkboxes__item--cell">
      <input
        class="cairn-checkboxes__input"
        type="checkbox"
        name="rows"
        value={pair.mentee_id}
        id={id}
        checked={ticked}
      />
      <label class="cairn-checkboxes__label" for={id}>
        <span class="cairn-visually-hidden">{`Propose ${pair.mentee} and ${pair.mentor ?? ''}`}</span>
      </label>
    </span>
  );
};

interface PlanTableProps {
  readonly plan: PlanHead;
  readonly pairs: readonly PlanPair[];
  /** The place of the first row. */
  readonly from: number;
  readonly next: number | null;
  readonly fields: Fields;
  /** The rows that are ticked; all of them the first time. */
  readonly ticked: ReadonlySet<string> | null;
  readonly writes: boolean;
}

export const PlanTable = ({ plan, pairs, from, next, fields, ticked, writes }: PlanTableProps) => {
  const matched = pairs.filter(pair => pair.mentor_id);
  const alone = pairs.filter(pair => !pair.mentor_id);
  const open = matched.filter(pair => !pair.match_id);
  return (
    <CsrfForm action={matchingPaths.planFrom(plan.id, from)} class="stack">
      {open.map(pair => (
        <input key={pair.mentee_id} type="hidden" name="seen" value={pair.mentee_id} />
      ))}
      {matched.length > 0 && (
        <section class="cairn-card" aria-label="Proposed plan">
          <Table
            caption="Proposed pairs"
            captionHidden
            stack
            columns={['Young person', 'Waiting', 'Mentor', 'Fit', 'In short', 'Next best', 'Propose'].map(
              text => ({ text }),
            )}
            rows={matched.map(pair => [
              <a href={matchingPaths.suggestions('mentee', pair.mentee_id)}>{pair.mentee}</a>,
              pair.days === null ? 'no longer' : weeks(pair.days),
              pair.mentor,
              <>
                {pair.fit && <FitTag fit={pair.fit} short />}
                {pair.kept && <span class="small soft"> kept</span>}
              </>,
              pair.why.slice(0, SHORT).join('; ') || 'nothing in common yet',
              pair.next_best ?? 'nobody yet',
              writes || pair.match_id ? (
                <RowBox pair={pair} ticked={ticked ? ticked.has(pair.mentee_id) : pair.fit !== 'possible'} />
              ) : (
                ''
              ),
            ])}
          />
        </section>
      )}
      {alone.length > 0 && (
        <Card
          id="nobody"
          title={`${counted(alone.length, 'young person has', 'young people have')} nobody in this plan`}
        >
          <ul class="stack small">
            {alone.map(pair => (
              <li key={pair.mentee_id}>
                <a href={matchingPaths.suggestions('mentee', pair.mentee_id)}>{pair.mentee}</a>
                {`: ${pair.why_not.join('; ') || 'no mentor has a profile'}.`}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Pagination
        label="Rows of the plan"
        next={
          next === null
            ? null
            : { text: `Next: from row ${next + 1}`, href: matchingPaths.planFrom(plan.id, next) }
        }
      />
      {writes && open.length > 0 && (
        <>
          <Textarea
            {...fields.text('rationale')}
            label="Why this plan?"
            hint="Kept with each match as the reason for the decision, beside what each row says."
            rows={3}
            limit={5000}
          />
          <div class="cairn-button-group">
            <Button name="then" value="propose">
              Propose the matches that are ticked
            </Button>
            <Button kind="secondary" name="then" value="again">
              Plan again: keep what is ticked, find others for the rest
            </Button>
          </div>
        </>
      )}
    </CsrfForm>
  );
};
