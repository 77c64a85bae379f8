import type { ComponentChildren } from 'preact';
import { builtSources, type IndicatorStatus, type ItemStatus, itemTitle } from '#evidence';
import type { Occurrence } from '#practice';
import { paths } from '../paths.js';
import { counted, type StateName, Ticks } from '../shell/components.js';
import { exceptionLine, type Telling } from './exception-words.js';

interface Finding {
  readonly state: StateName;
  readonly text: ComponentChildren;
}

const MOST = 12;

/** Why an indicator is not ready: each late thing by name, each document, and what is not built. */
export const WhyNotReady = ({ status, told }: { status: IndicatorStatus; told: Telling }) => (
  <Ticks findings={findingsOf(status, told)} />
);

function findingsOf(status: IndicatorStatus, told: Telling): Finding[] {
  const placed = [
    ...status.parts.flatMap(part => part.items.map(item => ({ item, place: `Part ${part.part.id}: ` }))),
    ...status.items.map(item => ({ item, place: '' })),
  ].filter(({ item }) => !item.item.optional);
  const built = placed.filter(({ item }) => item.built && item.status !== 'ready');
  const missing = placed.filter(({ item }) => !item.built);
  return [
    ...(status.breached ? [{ state: 'gap' as const, text: <strong>{status.why}</strong> }] : []),
    ...built.flatMap(({ item, place }) => findingsOfItem(item, place, told)),
    ...missing.map(({ item, place }): Finding => ({
      state: 'not-built',
      text: (
        <>
          <strong>
            {place}
            {itemTitle(item.item, builtSources)}:
          </strong>{' '}
          {item.why}
        </>
      ),
    })),
  ];
}

function findingsOfItem(item: ItemStatus, place: string, told: Telling): Finding[] {
  const title = `${place}${itemTitle(item.item, builtSources)}`;
  const { rule } = item;
  // A topic of a rule repeats the rule: its names stand below, part by part.
  if (item.item.kind === 'rule' && rule && item.item.topic === null && item.counted) {
    const late = rule.exceptions.filter(one => one.doneOn !== null);
    const open = rule.exceptions.filter(one => one.doneOn === null);
    return [
      ...(open.length
        ? [named('overdue', title, `${counted(open.length, 'time')} not done:`, open, told)]
        : []),
      ...(late.length
        ? [
            named(
              'at-risk',
              title,
              `${counted(late.length, 'time')} late. They stay late, and leave the figure as the period moves on:`,
              late,
              told,
            ),
          ]
        : []),
      ...(rule.overdueFromBefore
        ? [plain('overdue', title, `${rule.overdueFromBefore} overdue since before the period.`)]
        : []),
    ];
  }
  const state: StateName = item.status === 'gap' ? 'gap' : 'at-risk';
  return [plain(state, title, item.why, item.item.kind === 'document' ? mendDocument(item) : null)];
}

function named(
  state: StateName,
  title: string,
  what: string,
  ones: readonly Occurrence[],
  told: Telling,
): Finding {
  const lines = ones.slice(0, MOST).flatMap(one => {
    const rule = builtSources.rules.find(one.rule);
    return rule ? [exceptionLine(rule, one, told)] : [];
  });
  return {
    state,
    text: (
      <>
        <strong>{title}:</strong> {what}
        <ul class="stack stack--tight small">
          {lines.map(({ who, what: stood, href, act }) => (
            <li key={`${who} ${stood}`}>
              <strong>{who}</strong>, {stood}.{' '}
              <a href={href}>
                {act}
                <span class="cairn-visually-hidden"> of {who}</span>
              </a>
            </li>
          ))}
          {ones.length > MOST && <li>and {ones.length - MOST} more, listed below.</li>}
        </ul>
      </>
    ),
  };
}

const plain = (state: StateName, title: string, why: string, mend: ComponentChildren = null): Finding => ({
  state,
  text: (
    <>
      <strong>{title}:</strong> {why} {mend}
    </>
  ),
});

export function mendDocument({ documents, item }: ItemStatus) {
  const held = documents.find(one => one.status !== 'ready')?.document;
  return held ? (
    <a href={paths.document(held.id)}>Open {held.title}</a>
  ) : (
    <a href={paths.newDocument}>
      File it<span class="cairn-visually-hidden">: {item.key.replaceAll('-', ' ')}</span>
    </a>
  );
}
