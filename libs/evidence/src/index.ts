export { Catalogue, readCatalogue } from './catalogue/catalogue.js';
export { CatalogueFault } from './catalogue/place.js';
export {
  indicatorsOf,
  itemsOf,
  type EvidenceItem,
  type Framework,
  type Indicator,
  type ItemKind,
  type Part,
} from './catalogue/framework.js';
export { builtSources, isBuilt, ruleBook, type BuiltSources } from './sources/built-sources.js';
export {
  assess,
  assessAll,
  type Assessment,
  type IndicatorStatus,
  type PartStatus,
} from './status/assessment.js';
export { assessmentAsJson, countsOf } from './status/as-json.js';
export type { Asked } from './status/asked.js';
export type { ItemStatus, WeighedDocument } from './status/item-status.js';
export { STATUS_WORDS, type Status } from './status/status.js';
export { subjectKey, subjectsByName, type SubjectWords } from './status/subjects.js';
export { itemFigure, itemTitle } from './packs/item-words.js';
export { stateInWords } from './packs/exceptions.js';
export {
  buildPack,
  PackStopped,
  type BuiltPack,
  type PackRequest,
  type PackTools,
} from './packs/build-pack.js';
export { verifyPack, type Verification } from './packs/verify.js';
export { inWords } from './wording.js';
export { statesAskedOf } from './document-kinds.js';
export { EvidenceModule } from './evidence.module.js';
export { frameworkFigures } from './framework-figures.js';
export { keptByQuarter, type QuarterKept } from './status/kept-by-quarter.js';
export { Packs, type PackWish } from './packs/packs.service.js';
export { PackReads, type PackRow } from './packs/packs.reads.js';
