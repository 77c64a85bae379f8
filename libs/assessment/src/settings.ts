import { Invalid } from '#kernel';

/** One line of a programme's list; its key stays while its words do. */
export interface ListEntry {
  readonly key: string;
  readonly words: string;
}

export const LIST_KEYS = ['eligibility', 'induction', 'interests', 'needs'] as const;
export const AGE_KEYS = ['carer-consent-age', 'own-consent-age'] as const;
export const CAPACITY_KEYS = ['match-maximum', 'caseload-limit'] as const;
/** What is asked before a match; the figures of capacity have a page of their own. */
export const ASKED_KEYS = [
  ...LIST_KEYS,
  ...AGE_KEYS,
  'home-visits',
  'waiting-order',
  'resettlement',
] as const;
export const SETTING_KEYS = [...ASKED_KEYS, ...CAPACITY_KEYS] as const;
export type AskedKey = (typeof ASKED_KEYS)[number];
export type CapacityKey = (typeof CAPACITY_KEYS)[number];
export type ListKey = (typeof LIST_KEYS)[number];
export type SettingKey = (typeof SETTING_KEYS)[number];

export const WAITING_ORDERS = ['date', 'band'] as const;
export type WaitingOrder = (typeof WAITING_ORDERS)[number];

/** From so many cases on, a worker is near what the sources allow: 15 to 20 to one (RESET manual). */
export const MANY_CASES = 15;
const MOST: Readonly<Record<CapacityKey, number>> = { 'match-maximum': 5000, 'caseload-limit': 20 };

/** A setting as it is given: lines of a list, an age in years, whether homes are visited, what orders the list, or a count. */
export type SettingValue =
  | { readonly key: ListKey; readonly lines: readonly string[] }
  | { readonly key: (typeof AGE_KEYS)[number]; readonly age: number }
  | { readonly key: 'home-visits'; readonly visits: boolean }
  | { readonly key: 'resettlement'; readonly custody: boolean }
  | { readonly key: 'waiting-order'; readonly order: WaitingOrder }
  | { readonly key: CapacityKey; readonly count: number };

/** Everything in force on a day. */
export interface SettingsInForce {
  readonly lists: Readonly<Record<ListKey, readonly ListEntry[]>>;
  /** Up to which age a carer has to agree, in years. */
  readonly carerConsentAge: number;
  /** From which age a young person may answer for their own information, in years. */
  readonly ownConsentAge: number;
  readonly homeVisits: boolean;
  /** Whether it works with young people in or after custody. */
  readonly resettlement: boolean;
  /** Whether the waiting list goes by date alone, or by band first. */
  readonly waitingOrder: WaitingOrder;
  /** How many matches the programme supports at one time; null until it says so (QiM 26). */
  readonly matchMaximum: number | null;
  /** How many cases each worker has at most. */
  readonly caseloadLimit: number;
}

/** @throws Invalid where it is no whole number from 1 to what is allowed */
export function countOf(key: CapacityKey, count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > MOST[key])
    throw new Invalid({ count: `Enter a whole number from 1 to ${MOST[key].toLocaleString('en-GB')}` });
  return count;
}

const MOST_LINES = 40;
const MOST_LETTERS = 200;

/** Lines of a list with their keys; a line that stood already keeps its key. @throws Invalid */
export function entriesOf(lines: readonly string[], standing: readonly ListEntry[]): ListEntry[] {
  const entries = lines.map(words => ({
    key: standing.find(entry => entry.words.toLowerCase() === words.toLowerCase())?.key ?? keyOf(words),
    words,
  }));
  if (!entries.length) throw new Invalid({ lines: 'Write at least one line' });
  if (entries.length > MOST_LINES)
    throw new Invalid({ lines: `Write ${MOST_LINES} lines at most; you wrote ${entries.length}` });
  const long = lines.find(words => words.length > MOST_LETTERS);
  if (long)
    throw new Invalid({ lines: `Keep each line to ${MOST_LETTERS} letters: “${long.slice(0, 40)}…”` });
  const keys = entries.map(entry => entry.key);
  const twice = entries.find(({ key }, at) => keys.indexOf(key) !== at);
  if (twice) throw new Invalid({ lines: `“${twice.words}” stands there twice` });
  return entries;
}

const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || '-';
