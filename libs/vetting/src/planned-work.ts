import type { LocalDate } from '#kernel';

/** Where the decision is made that somebody is suitable: it decides which body is asked. */
export const JURISDICTIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** What somebody does with children, as the law groups it. */
export const ACTIVITIES = [
  'advice',
  'teaching',
  'caring',
  'driving',
  'online-moderation',
  'specified-place',
  'personal-care',
  'trustee',
  'no-contact',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** A role as it is planned: everything on which its check depends. */
export interface PlannedWork {
  readonly jurisdiction: Jurisdiction;
  /** The day of the decision: the law of that day counts. */
  readonly on: LocalDate;
  readonly activity: Activity;
  /** With people under 18. */
  readonly withChildren: boolean;
  /** With adults, in a way that is regulated activity: health or personal care, social work, help with money or affairs. */
  readonly caresForAdults: boolean;
  /** Once a week or more. */
  readonly weekly: boolean;
  /** The most days in any 30 on which it happens, with other work with children elsewhere. */
  readonly daysInThirty: number;
  /** Between 02:00 and 06:00, face to face. */
  readonly overnight: boolean;
  /** Day to day, by somebody who is in regulated activity. */
  readonly supervised: boolean;
  /** Leads or supervises people in regulated activity day to day. */
  readonly leadsOthers: boolean;
  readonly bornOn: LocalDate | null;
}

/** The figures of the law, dated: they are settings and not part of the calculation. */
export interface ActivityLaw {
  /** The last day on which supervision took a role out of regulated activity; null while it still does. */
  readonly supervisionExemptUntil: LocalDate | null;
  /** More days in any 30 than these make it frequent. */
  readonly daysInThirty: number;
  /** Nobody younger can be checked, in years. */
  readonly youngest: number;
}

export const LEVELS = ['none', 'basic', 'enhanced', 'level-1', 'pvg'] as const;
export type Level = (typeof LEVELS)[number];
export type BarredList = 'children' | 'adults';
export type Workforce = 'child' | 'adult' | 'child-and-adult' | 'other';

/** Which check a role may and must have, and why: the rationale is evidence also where no check may be asked for. */
export interface RequiredCheck {
  readonly body: 'DBS' | 'Disclosure Scotland' | 'AccessNI';
  readonly level: Level;
  readonly barredLists: readonly BarredList[];
  readonly workforce: Workforce;
  readonly regulated: boolean;
  /** Sentences, the deciding one first. */
  readonly reasons: readonly string[];
}
