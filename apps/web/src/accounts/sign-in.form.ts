import { CleanText, IsEmailAddress } from '../shell/forms/validators.js';
import { IsPassword } from './password-field.js';

export class SignInForm {
  @IsEmailAddress({ required: 'Enter your e-mail address' })
  email: string;

  @IsPassword({ required: 'Enter your password' })
  password: string;

  /** Where the person was going; followed only where it is a page of ours. */
  @CleanText(2000)
  next: string;
}
