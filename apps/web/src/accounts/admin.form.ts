import { LocalDate, type Role, ROLES } from '#kernel';
import { NATIONS, type Nation } from '#programmes';
import { field, Unread } from '../shell/forms/field.js';
import {
  CleanText,
  IsDayParts,
  IsEmailAddress,
  IsOneOf,
  IsRecordId,
  IsTicked,
} from '../shell/forms/validators.js';

export class InvitationForm {
  @CleanText(200, { required: 'Enter their name' })
  name: string;

  @IsEmailAddress({ required: 'Enter their e-mail address' })
  email: string;

  @IsRecordId()
  programmeId: string | null;

  @IsOneOf(ROLES)
  role: Role | null;

  @IsTicked()
  administrator: boolean;
}

export class RoleForm {
  @IsRecordId({ required: 'Choose a programme' })
  programmeId: string;

  @IsOneOf(ROLES, { required: 'Choose a role' })
  role: Role;
}

const KEY = /^[a-z][a-z0-9-]{1,39}$/;

const IsKey = (): PropertyDecorator =>
  field((body, name) => {
    const raw = body[name];
    return typeof raw === 'string' && KEY.test(raw.trim())
      ? raw.trim()
      : new Unread('Use 2 to 40 small letters, digits and hyphens, beginning with a letter');
  });

export class ProgrammeForm {
  @CleanText(200, { required: 'Enter the name of the programme' })
  name: string;

  @IsKey()
  key: string;

  @IsOneOf(NATIONS, { required: 'Choose the nation' })
  nation: Nation;

  @IsRecordId({ required: 'Choose who leads the programme' })
  leadId: string;

  @IsDayParts({ required: 'Enter the day on which the programme opened' })
  openedOn: LocalDate;
}
