import type { LocalDate } from '#kernel';
import { BADGE_ENDS, type BadgeEnd } from '#recruitment';
import { IsDayParts, IsOneOf } from '../shell/forms/validators.js';

export class GivenForm {
  @IsDayParts() readonly handbook!: LocalDate | null;
  @IsDayParts() readonly roleDescription!: LocalDate | null;
  @IsDayParts() readonly codeOfConduct!: LocalDate | null;
}

export class BadgeForm {
  @IsDayParts({ required: 'Enter the day on which it is issued' }) readonly issuedOn!: LocalDate;
  @IsDayParts({ required: 'Enter the last day on which it is valid' }) readonly expiresOn!: LocalDate;
}

export class BadgeEndForm {
  @IsDayParts({ required: 'Enter the day' }) readonly on!: LocalDate;
  @IsOneOf(BADGE_ENDS, { required: 'Say what became of it' }) readonly how!: BadgeEnd;
}
