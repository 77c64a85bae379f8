import { VISIT_BRIEFING, type VisitBriefing } from '#assessment';
import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsManyOf } from '../shell/forms/validators.js';

export class ClearVisitsForm {
  @CleanText(120, { required: 'Enter the name of the establishment' }) readonly establishment!: string;
  @IsDayParts({ required: 'Enter the day on which it said yes' }) readonly clearedOn!: LocalDate;
  @IsDayParts() readonly validUntil!: LocalDate | null;
  @IsDayParts({ required: 'Enter the day of the briefing' }) readonly briefedOn!: LocalDate;
  @IsManyOf(VISIT_BRIEFING, { required: 'Choose what was covered' })
  readonly briefing!: readonly VisitBriefing[];
}

export class EndVisitsForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @CleanText(2000, { required: 'Say why' }) readonly why!: string;
}
