import { CleanText } from '../../shell/forms/validators.js';

export class SendBackForm {
  @CleanText(2000, { required: 'Say what must change' }) readonly because!: string;
}
