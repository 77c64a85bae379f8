import type { Limit } from './limit.js';
import type { Sql } from './sql.js';

export type Shape = 'recurring' | 'within' | 'by-count' | 'response' | 'gate';
export type SubjectType =
  | 'mentee'
  | 'mentor'
  | 'mentee-or-mentor'
  | 'match'
  | 'session'
  | 'document'
  | 'referral'
  | 'assessor-request'
  | 'risk-action'
  | 'case-study'
  | 'vetting-check'
  | 'mentor-enquiry'
  | 'training-course'
  | 'training-attendance'
  | 'staff-member';

interface Declared {
  readonly key: string;
  /** In words for people: `Mentee reviewed`. */
  readonly title: string;
  readonly subject: SubjectType;
  /** The file that declares it, for `practice rules` and docs/rules.md. */
  readonly declaredIn: string;
  /** The form that supplies what is missing. Given the relation's `mend_id`, else the subject. */
  readonly mend: (id: string) => string;
  /** The relation carries `mend_id`: the record whose form mends it is another than the subject. */
  readonly mendsElsewhere: boolean;
  /** What a lapse can do: 1 to somebody's safety, 2 to their support, 3 to the paper. Work lists begin with 1. */
  readonly harm: 1 | 2 | 3;
}

/** What every rule with a clock has. */
interface Clocked extends Declared {
  /** The default of the catalogue, unless a framework, the subject or the programme has its own. */
  readonly limit: Limit;
  /** From how many days before the due day it shows as due soon. */
  readonly notice: number;
  /** All must be covered; an event's `topics text[]` says what it covered. Empty: every event is whole. */
  readonly topics: readonly string[];
  /** Topics that may be asked for one by one and that a whole event need not cover. */
  readonly furtherTopics: readonly string[];
  /** All must have happened; an event's `side` says whose it was. Empty: one event is enough. */
  readonly sides: readonly string[];
  /** (subject_id, done_on, done_ref [, topics] [, side]) */
  readonly done: Sql;
  /** (subject_id, effective_from or null, months, days): a limit that the subject itself carries. */
  readonly ownLimit: Sql | null;
  /** (subject_id, started_on, ended_on): reminders rest, the evidence clock does not. */
  readonly stilled: Sql | null;
}

export interface Recurring extends Clocked {
  readonly shape: 'recurring';
  /** Whom it is about: (subject_id, programme_id, owner_id [, mend_id]). Apart, so that one worker's can be found first. */
  readonly of: Sql;
  /** The spells in which it applies: (subject_id, started_on, ended_on). */
  readonly while: Sql;
  readonly lead: Limit | null;
}

export interface Within extends Clocked {
  readonly shape: 'within' | 'response';
  /** (subject_id, programme_id, owner_id, happened_on, closed_on [, known_on] [, mend_id]) */
  readonly trigger: Sql;
  readonly lead: Limit | null;
  /** The limit counts back from a day ahead, and the clock opens when that day became known. */
  readonly countsBack: boolean;
}

export interface ByCount extends Clocked {
  readonly shape: 'by-count';
  readonly trigger: Sql;
  readonly count: number;
  /** Only events after the day on which this other rule was done. */
  readonly after: Within | null;
}

interface Lacks {
  /** (subject_id, lacking, mend_id): a row for each, in words that follow "Needs". */
  readonly relation: Sql;
  readonly mend: (id: string) => string;
}

export interface Gate extends Declared {
  readonly shape: 'gate';
  /** The step that it stands before: `match-proposed`. */
  readonly before: string;
  /** What is needed, in words that follow "Needs". */
  readonly needs: string;
  /** (step_id, subject_id, programme_id, owner_id, happened_on, closed_on [, mend_id]) */
  readonly steps: Sql;
  /** (subject_id, met_on, met_until or null, met_ref) */
  readonly met: Sql;
  /** The same of one topic alone, for frameworks that ask topic by topic. */
  readonly metOn: Readonly<Record<string, Sql>>;
  /** What is counted when the step is taken. Where it names any, the steps carry `counts jsonb`: [taken, most or null] of each. */
  readonly counts: readonly string[];
  /** (subject_id, so_far): how far it has come, in words. */
  readonly soFar: Sql | null;
  /** What has to be there before the subject itself can supply what is needed, each with the form that mends it. */
  readonly lacks: Lacks | null;
  /** Whether a manager may let it pass with a reason. What keeps children safe from strangers is never let pass. */
  readonly overridable: boolean;
}

export type ClockedRule = Recurring | Within | ByCount;
export type Rule = ClockedRule | Gate;

/** Everything that a step needs. */
export interface StepGate {
  readonly before: string;
  readonly needs: readonly Gate[];
}
