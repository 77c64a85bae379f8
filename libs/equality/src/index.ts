export { BLANK, DECLINED, UNASKED, type EqualityQuestion } from './questions.js';
export { EQUALITY_VERSIONS, versionOn, type EqualityVersion } from './versions.js';
export { isAsked, readEquality, type EqualityOutcome, type SentEquality } from './answers.js';
export {
  equalityAsked,
  equalityVersion,
  keepEquality,
  type EqualityAsked,
  type EqualitySubject,
} from './store.js';
export { equalityReports } from './equality.reports.js';
