import { limitInWords } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import { type BuiltSources, PRACTICE_COMPLIANCE } from '../sources/built-sources.js';
import type { ItemStatus } from '../status/item-status.js';
import { inWords, say } from '../wording.js';

/** What an item of evidence is, in words. */
export function itemTitle(item: EvidenceItem, sources: BuiltSources): string {
  const named = sourceTitle(item, sources);
  const limit = item.limit ? say`, at least every ${limitInWords(item.limit)}` : '';
  const topic = item.topic === null ? '' : say` (${item.topic})`;
  const about = item.about.length ? say` (${item.about.map(inWords).join(', ')})` : '';
  const states = item.kind === 'log' && item.states.length ? say` (${item.states.join(', ')})` : '';
  return `${named}${limit}${topic}${about}${states}`;
}

function sourceTitle(item: EvidenceItem, sources: BuiltSources): string {
  switch (item.kind) {
    case 'rule':
      return sources.rules.find(item.key)?.title ?? inWords(item.key);
    case 'document':
      return say`Document: ${inWords(item.key)}`;
    case 'log':
      return say`Log: ${sources.logs.get(item.key)?.title ?? inWords(item.key)}`;
    case 'survey':
      return say`Survey: ${reportTitle(item.key, sources)}`;
    case 'target':
      return say`Target: ${sources.targets.get(item.key)?.title ?? inWords(item.key)}`;
    case 'statement':
      return say`Statement: ${item.key}`;
    case 'sample':
      return say`Sample: ${sources.samples.get(item.key)?.title ?? inWords(item.key)}`;
    case 'report':
      return say`Report: ${reportTitle(item.key, sources)}`;
  }
}

export const reportTitle = (key: string, sources: BuiltSources): string =>
  key === PRACTICE_COMPLIANCE
    ? say`How the rules were kept`
    : (sources.reports.get(key)?.title ?? sources.surveys.get(key)?.title ?? inWords(key));

/** The figure of an item, with its counts. Empty where there is none to give. */
export function itemFigure({ item, counted, kept, built, documents }: ItemStatus): string {
  if (!built || counted === null) return '';
  if (item.kind === 'rule') return counted === 0 ? say`No cases yet` : say`${kept ?? 0} of ${counted}`;
  if (item.kind === 'document') return documents.length ? String(documents.length) : say`None`;
  if (item.kind === 'survey' || item.kind === 'target') return say`${kept ?? 0} of ${counted}`;
  if (item.kind === 'sample' || item.kind === 'log')
    return say`${kept ?? 0} of ${item.kind === 'log' ? item.atLeast : item.count}`;
  return String(counted);
}
