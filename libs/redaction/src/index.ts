export type {
  IdentifyingKind,
  IdentifyingWords,
  KnownFact,
  KnownName,
  KnownPerson,
  PersonRole,
} from './known.js';
export { lexicon, type Lexicon } from './lexicon.js';
export { redact, type Redacted, type Replaced } from './redact.js';
export type { Doubt, Highlight } from './highlights.js';
export { textVersion, type Decision } from './decisions.js';
export { survivors, type Finding, type FindingKind } from './survivors.js';
export { layersOf } from './scan/layers.js';
export { scan, type FileFinding, type Layer } from './scan/scan.js';
export { keptWords } from './scan/kept-words.js';
export { FixedWords } from './scan/fixed-words.js';
export { shown } from './shown.js';
export { pdfText, type PdfText } from './scan/pdf-text.js';
export { UnreadablePdf } from './scan/pdf-objects.js';
