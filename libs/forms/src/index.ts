export { FormsModule } from './forms.module.js';
export {
  asks,
  FIELD_KINDS,
  LONGEST,
  type FieldKind,
  type FormBody,
  type FormField,
  type FormVersion,
} from './form-body.js';
export { namesOf, readAnswers, unanswered, type Answers, type ReadAnswers, type Sent } from './answers.js';
export type { AskedField } from './form-edits.js';
export { Forms, type FormOf } from './forms.service.js';
export { FormReads, formVersion, standingForm, type DraftForm, type StandingForm } from './forms.reads.js';
export {
  forgetSaved,
  SAVED_DAYS,
  SavedAnswers,
  tooMany,
  type LinkLetter,
  type TypedAnswers,
  type Unfinished,
} from './saved-answers.service.js';
export { OPENED, openedSeal, refuseProgram, TRAP } from './sending.js';
export { Attachments, MOST_ATTACHMENTS, type Attached, type AttachmentRow } from './attachments.service.js';
export { looksLikeToken } from './tokens.js';
