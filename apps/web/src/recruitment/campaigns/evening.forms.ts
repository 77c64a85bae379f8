import { LocalDate } from '#kernel';
import type { EveningDetails, EveningRow } from '#recruitment';
import { type Typed, typedDay } from '../../shell/forms/typed.js';
import {
  CleanText,
  IsDayParts,
  IsManyOfIds,
  IsRecordId,
  IsTicked,
  IsTime,
  IsWholeNumber,
} from '../../shell/forms/validators.js';

export class EveningForm {
  @CleanText(120, { required: 'Give the evening a name', like: /^.{3}/u, words: 'Write at least 3 letters' })
  readonly title!: string;
  @IsDayParts({ required: 'Enter the day' }) readonly heldOn!: LocalDate;
  @IsTime('Enter when it begins') readonly from!: string;
  @CleanText(300, { required: 'Say where it is', like: /^.{3}/u, words: 'Write at least 3 letters' })
  readonly venue!: string;
  @CleanText(2000) readonly access!: string;
  @IsTicked() readonly accessible!: boolean;
  @IsRecordId() readonly campaignId!: string | null;
  @CleanText(4000) readonly notes!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const eveningOf = ({ version: _, ...form }: EveningForm): EveningDetails => form;

export const typedEvening = (row: EveningRow): Typed => ({
  title: row.title,
  ...typedDay('heldOn', LocalDate.of(row.heldOn)),
  from: row.from,
  venue: row.venue,
  access: row.access,
  accessible: row.accessible ? 'yes' : '',
  campaignId: row.campaignId ?? '',
  notes: row.notes,
  version: String(row.version),
});

/** Who came, ticked on a list. */
export class CameForm {
  @IsManyOfIds() readonly came!: readonly string[];
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}
