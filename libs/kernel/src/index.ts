export { LocalDate } from './local-date.js';
export { Period } from './period.js';
export { Clock, FixedClock, ShiftedClock, SystemClock } from './clock.js';
export {
  ChangedMeanwhile,
  Invalid,
  Refusal,
  NotFound,
  Forbidden,
  type FieldErrors,
  type Reason,
} from './refusals.js';
export { ROLES, programmesWith, holds, type Actor, type Role } from './actor.js';
export { newId, isId, withIds } from './ids.js';
export { cleanText } from './text.js';
export type { Work, Queryable } from './work.js';
export {
  initialOf,
  type CountField,
  type LogField,
  type LogKind,
  type SurveyKind,
  type TargetKind,
  type ReportKind,
  type ReportTable,
  type SampleKind,
  type ShownField,
  type SumField,
  type TableField,
} from './evidence-source.js';
