import { type Catalogue } from './catalogue/catalogue.js';
import { indicatorsOf, itemsOf } from './catalogue/framework.js';
import { said } from './status/documents.js';

/** What the frameworks together ask a document of a kind to say, each thing once. */
export function statesAskedOf(catalogue: Catalogue, type: string): string[] {
  const items = catalogue.frameworks.flatMap(indicatorsOf).flatMap(itemsOf);
  const asked = items.filter(item => item.kind === 'document' && item.key === type).flatMap(said);
  return [...new Set(asked)].sort();
}
