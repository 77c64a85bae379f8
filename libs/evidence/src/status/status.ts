export const STATUSES = ['gap', 'at-risk', 'not-built', 'ready'] as const;
/** From the weakest: what is not built hides no gap, and nothing is ready while a part of it is not built. */
export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  ready: 'Ready',
  'at-risk': 'At risk',
  gap: 'Gap',
  'not-built': 'Not built',
};

export const weakest = (statuses: readonly Status[]): Status =>
  STATUSES.find(status => statuses.includes(status)) ?? 'not-built';

export const strongest = (statuses: readonly Status[]): Status =>
  [...STATUSES].reverse().find(status => statuses.includes(status)) ?? 'not-built';

/** The least that the weighing of items needs to know of one. */
export interface Weighed {
  readonly built: boolean;
  readonly status: Status;
  readonly optional: boolean;
  readonly either: string | null;
}

/**
 * As weak as the weakest required item. Of alternatives the best one counts; one that is built speaks for those
 * that are not. Without a required item nothing is claimed.
 */
export function weigh(items: readonly Weighed[]): Status {
  const required = items.filter(item => !item.optional);
  const alone = required.filter(item => item.either === null).map(item => item.status);
  const labels = new Set(required.flatMap(item => item.either ?? []));
  const groups = [...labels].map(label => bestOf(required.filter(item => item.either === label)));
  return weakest([...alone, ...groups]);
}

function bestOf(alternatives: readonly Weighed[]): Status {
  const built = alternatives.filter(item => item.built);
  return strongest((built.length ? built : alternatives).map(item => item.status));
}
