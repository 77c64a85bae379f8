export { LettersModule } from './letters.module.js';
export { LetterBook } from './letter-book.js';
export {
  ALWAYS,
  fieldsOf,
  LETTER_PARTS,
  LETTER_SUBJECTS,
  misfit,
  samplesOf,
  type Addressee,
  type CaseReader,
  type CaseReads,
  type LetterCase,
  type LetterKind,
  type LetterPart,
  type LetterSubject,
} from './letter-kind.js';
export { PERSON_FIELDS } from './cases-of-people.js';
export { faultOf, mergeWords, type MergeField, type Words } from './merge.js';
export { RecordedConsents, type ConsentReader, type ConsentState } from './recorded-consents.js';
export { Letters, type ComposedLetter, type LetterAsk, type LetterToSend } from './letters.service.js';
export { AutomaticLetters } from './automatic-letters.js';
export { LetterReads, type LetterLine, type LetterRow } from './letters.reads.js';
export { LetterPreviews, type LetterPreview } from './previews.js';
export { letterPdf } from './letter-press.js';
export { LetterTemplates } from './templates.service.js';
export { TemplateReads, type StandingTemplate, type TemplateRow } from './templates.reads.js';
export { letterSamples } from './letters.samples.js';
