import { LocalDate } from '#kernel';
import type { PersonDetails, PersonRow } from '#people';
import { CleanText, IsDayParts, IsEmailAddress } from '../shell/forms/validators.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';

/** Who somebody is; the base of every form about a person. */
export class PersonForm {
  @CleanText(100, { required: 'Enter a first name' }) readonly firstName!: string;
  @CleanText(100) readonly lastName!: string;
  @CleanText(100) readonly preferredName!: string;
  @CleanText(300) readonly otherNames!: string;
  @CleanText(60) readonly pronouns!: string;
  @IsDayParts() readonly bornOn!: LocalDate | null;
  @IsEmailAddress() readonly email!: string;
  @CleanText(40) readonly phone!: string;
  @CleanText(300) readonly address!: string;
  @CleanText(12) readonly postcode!: string;
}

export const detailsOf = (form: PersonForm): PersonDetails => ({
  firstName: form.firstName,
  lastName: form.lastName || null,
  preferredName: form.preferredName || null,
  otherNames: form.otherNames
    .split(',')
    .map(name => name.trim())
    .filter(Boolean),
  pronouns: form.pronouns || null,
  bornOn: form.bornOn?.iso ?? null,
  email: form.email || null,
  phone: form.phone || null,
  address: form.address || null,
  postcode: form.postcode || null,
});

/** What stands on record, as the form shows it. */
export const typedPerson = (row: Omit<PersonRow, 'programme' | 'owner_id' | 'owner'>): Typed => ({
  firstName: row.first_name,
  lastName: row.last_name ?? '',
  preferredName: row.preferred_name ?? '',
  otherNames: row.other_names.join(', '),
  pronouns: row.pronouns ?? '',
  email: row.email ?? '',
  phone: row.phone ?? '',
  address: row.address ?? '',
  postcode: row.postcode ?? '',
  ...typedDay('bornOn', row.born_on ? LocalDate.of(row.born_on) : null),
});
