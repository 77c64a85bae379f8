export { months, weeks, days, workingDays, readLimit, limitInWords, type Limit } from './limit.js';
export { sql, standing, recorded, asOf, programmes, Sql } from './sql.js';
export { spellsOf } from './spells.js';
export { recurring, within, response, byCount, gate, stepGate } from './shapes.js';
export type {
  ByCount,
  ClockedRule,
  Gate,
  Recurring,
  Rule,
  Shape,
  StepGate,
  SubjectType,
  Within,
} from './rule.js';
export type {
  Compliance,
  DueRow,
  DueCount,
  DueWork,
  DueWorkAsk,
  Facts,
  Missing,
  Occurrence,
  OccurrenceState,
  PeriodReading,
  Reading,
  SideRecord,
} from './occurrence.js';
export { RuleBook, hasTopic } from './registry.js';
export { occurrences, occurrencesStatement } from './occurrences.js';
export { compliance } from './compliance.js';
export { dueCounts, dueWork, dueWorkStatement } from './due-work.js';
export { dueWorkInLanes } from './due-lanes.js';
export { missing, missingOfEach } from './missing.js';
export { facts } from './facts.js';
export { PracticeModule } from './practice.module.js';
export { Limits, nothingSet, type LimitChange, type LimitEnding } from './limits.service.js';
export { limitHistory, programmeLimits } from './limits.reads.js';
export type { LimitHistoryRow, LimitSetting, ProgrammeLimit } from './limits.reads.js';
export { Waivers, occurrenceToWaive, type WaiverOf } from './waivers.service.js';
export { loosened, isLooser, type FrameworkFigure } from './loosening.js';
export { reasonOf, recordOverrides, refuseLacking, type GatedStep } from './overrides.js';
