import { CleanText } from '../shell/forms/validators.js';

/** Why one time is set aside. */
export class WaiverForm {
  @CleanText(2000, { required: 'Say why' }) readonly reason!: string;
}
