import {
  type AssessmentDetails,
  type AssessmentRow,
  CHARACTERISTICS,
  DAY_PARTS,
  type EligibilityDetails,
  ELIGIBILITY_OUTCOMES,
  type ListEntry,
} from '#assessment';
import { LocalDate } from '#kernel';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsManyOf, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

/** What a young person was asked at the meeting. `interests` and `needs` are checked against the programme's lists. */
export class AssessmentForm {
  @IsDayParts({ required: 'Enter the day on which you met' }) readonly heldOn!: LocalDate;
  @CleanText(300) readonly present!: string;
  @CleanText(2000) readonly strengths!: string;
  @CleanText(500) readonly otherInterests!: string;
  @CleanText(2000) readonly needsNote!: string;
  @CleanText(2000) readonly goals!: string;
  @CleanText(1000) readonly learningStyle!: string;
  @IsManyOf(DAY_PARTS) readonly availability!: AssessmentDetails['availability'];
  @CleanText(500) readonly travel!: string;
  @CleanText(300) readonly languages!: string;
  @CleanText(1000) readonly accessNeeds!: string;
  @CleanText(1000) readonly mentorPreferences!: string;
  @IsOneOf(CHARACTERISTICS) readonly preferredCharacteristic!: AssessmentDetails['preferredCharacteristic'];
  @CleanText(1000) readonly preferenceReason!: string;
  @IsOneOf(['no', 'yes'], { required: 'Say whether they would gain from it' })
  readonly skillsTraining!: 'no' | 'yes';
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export type WholeAssessment = AssessmentForm & { readonly interests: string[]; readonly needs: string[] };
const made = new Map<string, new () => object>();

/** The form of a programme: its own lists become questions. One for each list, because a form's questions are kept. */
export function assessmentForm(
  interests: readonly string[],
  needs: readonly string[],
): new () => WholeAssessment {
  return remembered(`assessment ${JSON.stringify([interests, needs])}`, () => {
    class OfProgramme extends AssessmentForm {}
    IsManyOf(interests)(OfProgramme.prototype, 'interests');
    IsManyOf(needs)(OfProgramme.prototype, 'needs');
    return OfProgramme;
  }) as new () => WholeAssessment;
}

export const detailsOf = ({ version: _version, languages, ...form }: WholeAssessment): AssessmentDetails => ({
  ...form,
  languages: languages
    .split(',')
    .map(language => language.trim())
    .filter(Boolean),
});

export const typedAssessment = (row: AssessmentRow): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  present: row.present,
  interests: row.interests,
  otherInterests: row.other_interests,
  needs: row.needs,
  needsNote: row.needs_note,
  strengths: row.strengths,
  goals: row.goals,
  learningStyle: row.learning_style,
  availability: row.availability,
  travel: row.travel,
  languages: row.languages.join(', '),
  accessNeeds: row.access_needs,
  mentorPreferences: row.mentor_preferences,
  preferredCharacteristic: row.preferred_characteristic ?? '',
  preferenceReason: row.preference_reason,
  skillsTraining: row.skills_training,
  version: String(row.version),
});

interface EligibilityAnswers {
  readonly checkedOn: LocalDate;
  readonly version: number | null;
  readonly [answer: string]: unknown;
}

/** A question and a note for each criterion that the programme has now. */
export function eligibilityForm(criteria: readonly ListEntry[]): new () => EligibilityAnswers {
  return remembered(`eligibility ${criteria.map(({ key }) => key).join(' ')}`, () => {
    class OfProgramme {}
    IsDayParts({ required: 'Enter the day of the check' })(OfProgramme.prototype, 'checkedOn');
    IsWholeNumber({ min: 1, max: 1_000_000 })(OfProgramme.prototype, 'version');
    for (const { key } of criteria) {
      IsOneOf(ELIGIBILITY_OUTCOMES)(OfProgramme.prototype, `outcome-${key}`);
      CleanText(500)(OfProgramme.prototype, `note-${key}`);
    }
    return OfProgramme;
  }) as new () => EligibilityAnswers;
}

export function outcomesOf(form: EligibilityAnswers, criteria: readonly ListEntry[]): EligibilityDetails {
  const outcomes = criteria.flatMap(({ key }) => {
    const outcome = ELIGIBILITY_OUTCOMES.find(each => each === form[`outcome-${key}`]);
    const note = form[`note-${key}`];
    return outcome ? [[key, { outcome, note: typeof note === 'string' ? note : '' }] as const] : [];
  });
  return { checkedOn: form.checkedOn, outcomes: Object.fromEntries(outcomes) };
}

/** What is asked of a class is kept for good, so a class is made once for each list and not for each request. */
function remembered(key: string, make: () => new () => object): new () => object {
  const standing = made.get(key) ?? make();
  made.set(key, standing);
  return standing;
}
