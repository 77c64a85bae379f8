import { CleanText, IsOneOf, IsWholeNumber } from '../../shell/forms/validators.js';

/** What the builder does about a pack that was sent back. */
export class MendForm {
  @IsOneOf(['hide', 'leave-out', 'as-it-is'], { required: 'Say what is done about it' })
  readonly how!: 'hide' | 'leave-out' | 'as-it-is';
  @IsWholeNumber({ min: 1, max: 9999 }) readonly sample!: number | null;
  @CleanText(200) readonly words!: string;
}
