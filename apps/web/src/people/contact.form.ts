import { LocalDate } from '#kernel';
import { CONTACT_PURPOSES, CONTACT_WAYS, type ContactDetails, type ContactRow } from '#people';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

/** Answers of `with`: the mentee, or the id of somebody around them. */
export const THE_MENTEE = 'mentee';

export class ContactForm {
  @CleanText(60) readonly with!: string;
  @IsDayParts({ required: 'Enter the day' }) readonly heldOn!: LocalDate;
  @IsOneOf(CONTACT_WAYS, { required: 'Say how you were in touch' }) readonly how!: ContactDetails['how'];
  @IsOneOf(['yes', 'no'], { required: 'Say whether you reached them' }) readonly reached!: 'yes' | 'no';
  @IsOneOf(CONTACT_PURPOSES, { required: 'Choose what it was about' })
  readonly purpose!: ContactDetails['purpose'];
  @CleanText(5000) readonly note!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const contactOf = ({ heldOn, how, reached, purpose, note }: ContactForm): ContactDetails => ({
  heldOn,
  how,
  reached: reached === 'yes',
  purpose,
  note,
});

/** Who it was with, of a contact on the file of a mentee. */
export const connectionOf = (form: ContactForm): string | null =>
  form.with === '' || form.with === THE_MENTEE ? null : form.with;

export const typedContact = (row: ContactRow): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  how: row.how,
  reached: row.reached ? 'yes' : 'no',
  purpose: row.purpose,
  note: row.note,
  version: String(row.version),
});
