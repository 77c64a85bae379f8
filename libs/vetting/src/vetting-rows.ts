import type { StatusResult } from './checks.service.js';
import type { VettedKind } from './finders.js';
import type { StayOutcome } from './overseas.service.js';
import type { Light, StandingRow } from './light.js';
import type { Jurisdiction, Level, Workforce } from './planned-work.js';
import type { Outcome } from './weighing.js';

export interface VettingRow {
  readonly record_id: string;
  readonly version: number;
  /** The mentor, or the member of staff. */
  readonly subject_id: string;
  readonly kind: VettedKind;
  readonly check_record_id: string | null;
  readonly decided_on: string;
  readonly clear: boolean;
  readonly outcome: Outcome | null;
  readonly conditions: string;
  readonly content_disclosed: boolean;
  readonly valid_until: string | null;
  readonly by: string;
  readonly with: string | null;
}

export interface EligibilityRow {
  readonly record_id: string;
  readonly decided_on: string;
  readonly jurisdiction: Jurisdiction;
  readonly level: Level;
  readonly barred_lists: string[];
  readonly workforce: Workforce;
  readonly regulated: boolean;
  readonly reasons: string[];
  readonly by: string;
}

export interface CheckRow {
  readonly record_id: string;
  readonly version: number;
  /** The mentor, or the member of staff. */
  readonly subject_id: string;
  readonly kind: VettedKind;
  readonly programme_id: string;
  readonly jurisdiction: Jurisdiction;
  readonly level: Level;
  readonly barred_lists: string[];
  readonly requested_on: string;
  readonly identity_checked_on: string | null;
  readonly certificate_number: string | null;
  readonly issued_on: string | null;
  readonly original_seen_on: string | null;
  readonly seen_by: string | null;
  readonly member_until: string | null;
  readonly update_consent_on: string | null;
  readonly withdrawn_on: string | null;
  /** For which other body it was made, and why it was taken over. */
  readonly accepted_from: string | null;
  readonly accepted_why: string | null;
  readonly weighed_by: string | null;
  readonly second_decider: string | null;
  readonly second_decider_id: string | null;
  readonly content_held: boolean | null;
  readonly statuses: readonly { readonly on: string; readonly result: StatusResult; readonly by: string }[];
  readonly decision: VettingRow | null;
}

/** A stay abroad, and what became of it. */
export interface StayRow {
  readonly id: string;
  readonly subject_id: string;
  readonly kind: VettedKind;
  readonly country: string;
  readonly lived_from: string;
  readonly lived_until: string;
  readonly needed: boolean;
  readonly outcome: StayOutcome | null;
  readonly settled_on: string | null;
  readonly why: string | null;
  readonly by: string | null;
}

export interface Proposed {
  readonly proposed: Exclude<Outcome, 'barred'>;
  readonly conditions: string;
  /** Who weighed it. */
  readonly by: string;
}

export interface VettedRow extends StandingRow {
  readonly id: string;
  readonly kind: VettedKind;
  readonly programme_id: string;
  readonly programme: string;
  readonly name: string;
  /** It is the reader's own file: they see the light alone. */
  readonly own: boolean;
}

/** Everything about the vetting of one mentor or member of staff, as far as the reader may see it. */
export interface VettingFile {
  readonly subject: VettedRow;
  readonly light: Light;
  /** Who sees to it, for those who see the light alone. */
  readonly officers: readonly string[];
  /** Null for whoever sees the light alone. */
  readonly steps: {
    readonly eligibility: readonly EligibilityRow[];
    readonly checks: readonly CheckRow[];
    readonly stays: readonly StayRow[];
  } | null;
}
