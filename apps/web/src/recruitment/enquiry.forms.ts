import type { LocalDate } from '#kernel';
import type { Enquiry } from '#recruitment';
import {
  CleanText,
  IsDayParts,
  IsEmailAddress,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';

/** What somebody is asked who asks about mentoring, by the public page and by staff. */
export class EnquiryForm {
  @CleanText(200, { required: 'Enter a name' }) readonly name!: string;
  @IsEmailAddress() readonly email!: string;
  @CleanText(40, {
    like: /^[+\d][\d\s().+-]{4,}$/,
    words: 'Enter a phone number, like 07700 900 123',
  })
  readonly phone!: string;
  @CleanText(120, { required: 'Choose how they heard of us' }) readonly heardFrom!: string;
  @CleanText(2000) readonly message!: string;
}

export class EnquiryTakenForm extends EnquiryForm {
  @IsDayParts({ required: 'Enter the day on which they asked' }) readonly enquiredOn!: LocalDate;
  @IsRecordId() readonly ownerId!: string | null;
  @IsRecordId() readonly campaignId!: string | null;
}

/** The same by the page on the web, with the code of the campaign whose link was followed. */
export class EnquirySentForm extends EnquiryForm {
  @CleanText(6) readonly by!: string;
}

export class DoorForm {
  @IsTicked() readonly open!: boolean;
  @CleanText(2000) readonly welcome!: string;
  @CleanText(3000, { required: 'Write at least two answers, each on its own line' })
  readonly heardFrom!: string;
  @IsWholeNumber({ min: 0, max: 1_000_000 }) readonly version!: number | null;
}

export const enquiryOf = ({ name, email, phone, heardFrom, message }: EnquiryForm): Enquiry => ({
  name,
  email: email.toLowerCase() || null,
  phone: phone || null,
  heardFrom,
  message,
});
