import type { LocalDate } from '#kernel';
import type { Limit } from './limit.js';
import type { SubjectType } from './rule.js';

export type OccurrenceState =
  'waived' | 'done' | 'done-late' | 'lapsed' | 'missed' | 'overdue' | 'due-soon' | 'upcoming' | 'waiting';

/** One side of an event that needs several (`mentor`, `mentee`), and how it stands. */
export interface SideRecord {
  readonly side: string;
  readonly doneOn: string | null;
  readonly doneRef: string | null;
  readonly standing: 'on time' | 'late' | 'missing';
}

export interface Count {
  readonly what: string;
  readonly taken: number;
  readonly most: number | null;
}

/** One time that a rule asked for something. Days are `YYYY-MM-DD`. */
export interface Occurrence {
  readonly rule: string;
  readonly programmeId: string | null;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** The record whose form mends it (the match of a session); the subject itself where there is no other. */
  readonly mendId: string;
  readonly ownerId: string | null;
  readonly openedOn: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly doneRef: string | null;
  readonly closedOn: string | null;
  readonly waivedOn: string | null;
  readonly waivedBy: string | null;
  readonly waiverReason: string | null;
  readonly state: OccurrenceState;
  /** The limit that judged it, in words; null for a gate. */
  readonly limit: string | null;
  /** Reminders rest (a pause); the evidence clock runs. */
  readonly stilled: boolean;
  readonly sides: readonly SideRecord[];
  /** Sides or topics that are not there. */
  readonly missing: readonly string[];
  /** Sides that came after the due day. */
  readonly late: readonly string[];
  /** The last record that covered only some of the topics. */
  readonly partialOn: string | null;
  readonly partialRef: string | null;
  /** Gates: the step that was taken, and why before its time. */
  readonly stepId: string | null;
  /** Gates that count: how much was taken of how much when the step was taken. */
  readonly counts: readonly Count[];
  readonly overrideReason: string | null;
  readonly overriddenBy: string | null;
}

/** What is asked of a rule. Programmes are never implied: an empty list reads nothing. */
export interface Reading {
  readonly programmeIds: readonly string[];
  readonly asOf: LocalDate;
  /** Leaves out what was written down later than this instant. */
  readonly recordedBy?: Date | undefined;
  /**
   * Whose limits judge. `programme` (default) makes due work: the subject's own, the programme's dated setting, the
   * rule's default. `framework` makes evidence: `limit`, else the subject's own, else the rule's default.
   */
  readonly judgedBy?: 'programme' | 'framework' | undefined;
  /** The framework's own figure. Giving one means `judgedBy: 'framework'`. */
  readonly limit?: Limit | undefined;
  /** Only events on this topic count. Refused where the rule has no such topic (see `hasTopic`). */
  readonly topic?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Of a rule that mends elsewhere: only what is mended there (the actions of one mentee). */
  readonly mendId?: string | undefined;
  readonly ownerId?: string | undefined;
}

/** For a work list: `openOnly` leaves out what was done or has ended, which need not be put in a row to be known. */
export interface ClockReading extends Reading {
  readonly openOnly?: boolean;
}

/** Over a period, both days inside. */
export interface PeriodReading extends Reading {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How a rule was kept over a period: `counted = kept + late + missed + overdue + open`. */
export interface Compliance {
  readonly rule: string;
  readonly counted: number;
  readonly kept: number;
  readonly late: number;
  readonly missed: number;
  readonly overdue: number;
  /** Due on the very day that is asked about, and not done yet. */
  readonly open: number;
  readonly lapsed: number;
  readonly waived: number;
  /** Counted and not kept: late, missed, overdue, open. */
  readonly exceptions: readonly Occurrence[];
  /** Lapsed and waived in the period: listed, not counted. */
  readonly notCounted: readonly Occurrence[];
}

/** A row of somebody's work list. */
export interface DueRow extends Occurrence {
  readonly title: string;
  /** Where it can be done. */
  readonly href: string;
  /** Below nought: days left. */
  readonly daysLate: number;
}

/** Which rows of a work list are wanted. Without `groups` they come by harm and then by day. */
export interface DueWorkAsk {
  /** Keys of rules, group by group in the order in which they are shown; within a group by day. */
  readonly groups?: readonly (readonly string[])[];
  /** Rules that one act answers together for their subject: it stands on the list once. */
  readonly together?: readonly string[];
  /** Rules of which one form mends many rows (the feedback of a course): each form stands on the list once. */
  readonly byForm?: readonly string[];
  readonly state?: 'overdue' | 'due-soon' | undefined;
  readonly limit?: number;
  readonly offset?: number;
  /** Asked all day with other values only: each connection keeps its plan. */
  readonly often?: boolean;
}

export interface DueWork {
  /** The rows asked for. */
  readonly rows: readonly DueRow[];
  /** Of the whole list, whatever state and page were asked for. */
  readonly overdue: number;
  readonly dueSoon: number;
}

/** The list of one worker in figures. */
export interface DueCount {
  readonly workerId: string;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** What still stops a step, in words, with the form that mends it. */
export interface Missing {
  readonly rule: string;
  readonly text: string;
  readonly href: string;
  /** Whether a manager may let it pass with a reason. */
  readonly overridable: boolean;
}

/** What a rule reads, uninterpreted, so that a result can be checked by hand. Rows as the relations give them. */
export interface Facts {
  readonly rule: string;
  readonly shape: string;
  readonly asOf: string;
  /** The figures of the declaration: limit, notice, lead, count, topics, sides, the rule that it comes after. */
  readonly declared: Readonly<Record<string, unknown>>;
  /** programmes; subjects and spells, triggers or steps; events or needs met; limits of programmes and subjects; pauses, waivers, overrides. */
  readonly relations: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
