import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotFound } from '#kernel';
import { qualityFolder } from '../project-folder.js';
import type { Framework } from './framework.js';
import { readFramework } from './framework-file.js';
import { CatalogueFault } from './place.js';
import { readVocabulary, type Vocabulary } from './vocabulary.js';

/** The frameworks that this installation knows: whatever files lie in the folder. */
export class Catalogue {
  constructor(
    readonly vocabulary: Vocabulary,
    readonly frameworks: readonly Framework[],
  ) {}

  find(id: string): Framework {
    const found = this.frameworks.find(framework => framework.id === id);
    if (!found) throw new NotFound();
    return found;
  }
}

/** Reads the whole catalogue; a fault in any file stops the start. */
export function readCatalogue(folder = qualityFolder()): Catalogue {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const vocabulary = readVocabulary('sources.yaml', read('sources.yaml'));
  const files = readdirSync(join(folder, 'frameworks'))
    .filter(name => name.endsWith('.yaml'))
    .sort();
  const frameworks: Framework[] = [];
  for (const name of files) {
    const file = `frameworks/${name}`;
    const framework = readFramework(file, read(file), vocabulary);
    if (frameworks.some(one => one.id === framework.id)) {
      throw new CatalogueFault(file, 1, `the framework id “${framework.id}” is there twice`);
    }
    frameworks.push(framework);
  }
  return new Catalogue(vocabulary, frameworks);
}
