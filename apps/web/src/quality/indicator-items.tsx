import { builtSources, itemFigure, type ItemStatus, itemTitle, logTable } from '#evidence';
import { counted, Details, State, type StateName, Table, Tag, TaskList } from '../shell/components.js';
import { exceptionLine, type Telling } from './exception-words.js';
import { mendDocument } from './indicator-why.js';

/** What shows a part: each item with its figure and state, and the records behind what is amiss. */
export const Items = ({ items, told }: { items: readonly ItemStatus[]; told: Telling }) => (
  <TaskList
    wide
    tasks={items.map(one => ({
      name: <strong>{itemTitle(one.item, builtSources)}</strong>,
      hint: (
        <>
          {one.item.optional && <>Not required. </>}
          {one.item.either !== null && <>One of the alternatives is enough. </>}
          {one.why} {one.item.kind === 'document' && one.status !== 'ready' && mendDocument(one)}
          {one.item.states.length > 0 &&
            one.item.kind !== 'document' &&
            !(one.item.kind === 'log' && one.built) && (
              <> A person confirms that it shows: {one.item.states.join(', ')}.</>
            )}
          <Exceptions item={one} told={told} />
          <Noted item={one} />
        </>
      ),
      status: (
        <div class="row">
          <span class="num nowrap">{itemFigure(one)}</span>
          <ItemState status={one.status} word={one.word} />
        </div>
      ),
    }))}
  />
);

/** A rule without cases says so in the place of the word. */
const ItemState = ({ status, word }: { status: StateName & ItemStatus['status']; word: string }) =>
  status === 'gap' && word !== 'Gap' ? (
    <Tag family="late" icon="gap" plain>
      {word}
    </Tag>
  ) : (
    <State is={status} plain />
  );

/** Each entry of a log, as a pack would show it. */
function Noted({ item }: { item: ItemStatus }) {
  const kind = builtSources.logs.get(item.item.key);
  if (item.item.kind !== 'log' || !kind || !item.log.length) return null;
  const { head, rows } = logTable(kind, item.log);
  return (
    <Details summary={`${counted(item.log.length, 'entry', 'entries')}, one by one`}>
      <Table caption={kind.title} captionHidden stack columns={head.map(text => ({ text }))} rows={rows} />
    </Details>
  );
}

function Exceptions({ item, told }: { item: ItemStatus; told: Telling }) {
  const rule = builtSources.rules.find(item.item.key);
  const { exceptions = [], notCounted = [] } = item.rule ?? {};
  const waived = notCounted.filter(one => one.state === 'waived');
  const listed = [...exceptions, ...waived];
  if (!rule || !listed.length) return null;
  return (
    <Details summary={`${counted(listed.length, 'exception')}, one by one`}>
      <ul class="stack stack--tight small">
        {listed.map(one => {
          const { who, what, href, act } = exceptionLine(rule, one, told);
          return (
            <li key={`${one.subjectId} ${one.openedOn} ${one.stepId ?? ''}`}>
              <strong>{who}</strong>, {what}.{' '}
              <a href={href}>
                {act}
                <span class="cairn-visually-hidden"> of {who}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
