import { IsEmailAddress } from '../shell/forms/validators.js';
import { IsPassword } from './password-field.js';

export class ChoosePasswordForm {
  @IsPassword({ required: 'Choose a password' })
  password: string;
}

export class ForgottenForm {
  @IsEmailAddress({ required: 'Enter your e-mail address' })
  email: string;
}
