import { type Body } from '../shell/forms/field.js';
import { CleanText, IsManyOfIds, IsOneOf, IsRecordId } from '../shell/forms/validators.js';

export class NewPlanForm {
  @IsRecordId({ required: 'Choose a programme' }) readonly programmeId!: string;
}

const PROPOSES = (body: Body) => body['then'] === 'again';

/** The rows that are ticked are proposed, or kept in the next plan. */
export class PlanForm {
  @IsOneOf(['propose', 'again'], { required: 'Press one of the buttons' }) readonly then!:
    'propose' | 'again';
  @IsManyOfIds() readonly rows!: string[];
  /** The rows of the page on which it was sent, ticked or not. */
  @IsManyOfIds() readonly seen!: string[];
  @CleanText(5000, { required: 'Say why this plan', unless: PROPOSES }) readonly rationale!: string;
}
