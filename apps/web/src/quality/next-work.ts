import { type Assessment, type IndicatorStatus, type ItemStatus, inWords } from '#evidence';
import { LocalDate } from '#kernel';
import { paths } from '../paths.js';
import { counted } from '../shell/components.js';
import { qualityPaths } from './quality-paths.js';

export interface Work {
  readonly text: string;
  readonly href: string;
  readonly hint: string;
}

const itemsIn = (one: IndicatorStatus): ItemStatus[] => [
  ...one.parts.flatMap(part => part.items),
  ...one.items,
];

/**
 * What would make indicators ready, the least work first. Only where everything that is required is built: elsewhere
 * no work would do it.
 */
export function shortestWork({ framework, indicators }: Assessment, search: Record<string, string>): Work[] {
  const within = indicators.flatMap(one => {
    const required = itemsIn(one).filter(item => !item.item.optional);
    const open = required.filter(item => item.status !== 'ready');
    const doable = open.length > 0 && required.every(item => item.built);
    return doable ? [{ one, open, steps: stepsOf(open) }] : [];
  });
  return within
    .sort((a, b) => a.steps - b.steps)
    .map(({ one, open, steps }) => workOf(framework.id, one, open, steps, search));
}

const stepsOf = (open: readonly ItemStatus[]): number =>
  open.reduce(
    (sum, { rule }) =>
      sum +
      Math.max(1, rule?.exceptions.filter(one => one.doneOn === null && one.closedOn === null).length ?? 1),
    0,
  );

function workOf(
  framework: string,
  { indicator }: IndicatorStatus,
  open: readonly ItemStatus[],
  steps: number,
  search: Record<string, string>,
): Work {
  const [first] = open;
  const href = qualityPaths.indicator(framework, indicator.ref, search);
  const about = `Indicator ${indicator.ref}`;
  if (first?.item.kind === 'document' && open.length <= 2) {
    const name = inWords(first.item.key).toLowerCase();
    const held = first.documents[0]?.document;
    return held
      ? { text: `Bring “${name}” up to date`, href: paths.document(held.id), hint: `${about}: ${first.why}` }
      : { text: `File “${name}”`, href: paths.newDocument, hint: `${about}, one document` };
  }
  return { text: indicator.title, href, hint: `${about}, ${counted(steps, 'thing')} to mend` };
}

/** Documents whose review or cover ends soon, with the indicators that need them. */
export function expiringSoon({ indicators }: Assessment): Work[] {
  const found = new Map<string, { item: ItemStatus; refs: string[] }>();
  for (const one of indicators) {
    for (const item of itemsIn(one)) {
      if (item.item.kind !== 'document' || item.status !== 'at-risk') continue;
      const id = item.documents.find(weighed => weighed.status === 'at-risk')?.document.id ?? '';
      const refs = [...(found.get(id)?.refs ?? []), one.indicator.ref];
      found.set(id, { item, refs: [...new Set(refs)] });
    }
  }
  return [...found].map(([id, { item, refs }]) => ({
    text: inWords(item.item.key),
    href: paths.document(id),
    hint: `${item.why} ${refs.length === 1 ? 'Indicator' : 'Indicators'} ${refs.join(', ')}`,
  }));
}

export const dayOf = (iso: string): string => LocalDate.of(iso).toString();
