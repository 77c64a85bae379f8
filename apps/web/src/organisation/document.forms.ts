import type { LocalDate } from '#kernel';
import type { DocumentVersion } from '#organisation';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsWholeNumber,
} from '../shell/forms/validators.js';
import type { UploadedFile } from '../shell/session/current.js';
import { DayForm } from '../casework/day.form.js';

/** One version of a document, as it is filed. */
export class VersionForm {
  @IsDayParts() readonly approvedOn!: LocalDate | null;
  @CleanText(200) readonly approvedBy!: string;
  @IsDayParts() readonly reviewDueOn!: LocalDate | null;
  @IsDayParts() readonly coversFrom!: LocalDate | null;
  @IsDayParts() readonly coversTo!: LocalDate | null;
  @IsOneOf(['yes', 'no'], { required: 'Say whether the file holds personal data' })
  readonly personalData!: string;
  @CleanText(1) readonly file!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export class NewDocumentForm extends VersionForm {
  @CleanText(80, { required: 'Choose the kind of document' }) readonly type!: string;
  @CleanText(200, { required: 'Enter the title' }) readonly title!: string;
  @IsRecordId() readonly programmeId!: string | null;
  @IsRecordId() readonly ownerId!: string | null;
  @IsWholeNumber({ min: 1, max: 120 }) readonly reviewEveryMonths!: number | null;
}

export class WithdrawForm extends DayForm {
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

/** The ticks of a document depend on what the frameworks ask of its kind. */
export const tickForm = (states: readonly string[]) => {
  class TickForm {
    @IsManyOf(states) readonly states!: string[];
    @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
  }
  return TickForm;
};

export const versionOf = (form: VersionForm, file: UploadedFile | null): DocumentVersion => ({
  approvedOn: form.approvedOn,
  approvedBy: form.approvedBy || null,
  reviewDueOn: form.reviewDueOn,
  states: [],
  coversFrom: form.coversFrom,
  coversTo: form.coversTo,
  personalData: form.personalData === 'yes',
  file,
});
