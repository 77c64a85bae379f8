import type { LocalDate } from '#kernel';
import {
  REFERENCE_WAYS,
  type ReferenceWay,
  STAFF_REFERENCE_RESULTS,
  STAFF_REFERENCE_SETTINGS,
  type StaffReference,
} from '#recruitment';
import { CleanText, IsDayParts, IsOneOf, IsRecordId } from '../shell/forms/validators.js';

export class OpenStaffForm {
  @IsRecordId({ required: 'Choose the programme whose officers see to the file' })
  readonly programmeId!: string;
  @CleanText(200, { required: 'Enter what they are employed as' }) readonly position!: string;
  @IsDayParts({ required: 'Enter the day on which they started' }) readonly startedOn!: LocalDate;
}

export class StaffReferenceForm {
  @CleanText(200, { required: 'Enter the name of the referee' }) readonly refereeName!: string;
  @CleanText(200) readonly organisation!: string;
  @IsOneOf(STAFF_REFERENCE_SETTINGS, { required: 'Choose how the referee knows them' })
  readonly setting!: StaffReference['setting'];
  @IsDayParts({ required: 'Enter the day on which it came in' }) readonly receivedOn!: LocalDate;
  @IsDayParts({ required: 'Enter the day on which it was checked' }) readonly verifiedOn!: LocalDate;
  @IsOneOf(REFERENCE_WAYS, { required: 'Choose how it was checked' }) readonly verifiedHow!: ReferenceWay;
  @IsOneOf(STAFF_REFERENCE_RESULTS, { required: 'Say what it is worth' })
  readonly result!: StaffReference['result'];
  @CleanText(6000, { required: 'Write what it says about work with young people' }) readonly words!: string;
}

export class AloneForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @CleanText(2000) readonly overrideReason!: string;
}

export class EndAloneForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @CleanText(2000, { required: 'Say why' }) readonly why!: string;
}

export class LeaveStaffForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
}
