import { CleanText, IsEmailAddress } from '../shell/forms/validators.js';
import { IsPassword } from './password-field.js';

export class FirstRunForm {
  @CleanText(200, { required: 'Enter the name of your organisation' })
  organisation: string;

  @CleanText(200, { required: 'Enter your name' })
  name: string;

  @IsEmailAddress({ required: 'Enter your e-mail address' })
  email: string;

  @IsPassword({ required: 'Choose a password' })
  password: string;
}
