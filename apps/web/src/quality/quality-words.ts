import { type Assessment, countsOf, type IndicatorStatus, type Status } from '#evidence';
import { counted } from '../shell/components.js';

const ORDER: readonly Status[] = ['ready', 'at-risk', 'gap', 'not-built'];

/** `5 ready, 1 at risk, 2 gaps`. */
export function countsInWords(indicators: readonly IndicatorStatus[]): string {
  const counts = countsOf(indicators);
  const words: Record<Status, (count: number) => string> = {
    ready: count => `${count} ready`,
    'at-risk': count => `${count} at risk`,
    gap: count => counted(count, 'gap'),
    'not-built': count => `${count} not built`,
  };
  return ORDER.filter(status => counts[status])
    .map(status => words[status](counts[status]))
    .join(', ');
}

export const readyOf = ({ indicators }: Assessment): string =>
  `${countsOf(indicators).ready} of ${indicators.length} ready`;
