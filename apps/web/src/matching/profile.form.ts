import { DAY_PARTS } from '#assessment';
import type { LocalDate } from '#kernel';
import {
  CONFLICT_KINDS,
  type ConflictKind,
  type DayPart,
  districtsOf,
  LEARNING_STYLES,
  type LearningStyle,
  type ProfileDetails,
  type ProfileSide,
  type Trait,
  TRAIT_KEYS,
} from '#matching';
import { DayForm } from '../casework/day.form.js';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';

export class ProfileForm {
  @IsDayParts({ required: 'Enter the day of the talk' }) readonly takenOn!: LocalDate;
  @CleanText(500) readonly otherInterests!: string;
  @CleanText(300) readonly languages!: string;
  @IsManyOf(DAY_PARTS) readonly free!: DayPart[];
  @CleanText(400) readonly districts!: string;
  @IsOneOf(LEARNING_STYLES) readonly learningStyle!: LearningStyle | null;
  @IsManyOf(TRAIT_KEYS) readonly traits!: Trait[];
  @IsTicked() readonly traitsMust!: boolean;
  @CleanText(1000) readonly traitsReason!: string;
  @CleanText(1000) readonly about!: string;
  @IsWholeNumber({ min: 1, max: 10 }) readonly places!: number | null;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export type WholeProfile = ProfileForm & {
  readonly interests: string[];
  readonly needs: string[];
  readonly experience: string[];
};
const made = new Map<string, new () => WholeProfile>();

/** The form of a programme: its own lists become questions. One class for each pair of lists. */
export function profileForm(interests: readonly string[], needs: readonly string[]): new () => WholeProfile {
  const key = JSON.stringify([interests, needs]);
  const standing = made.get(key);
  if (standing) return standing;
  class OfProgramme extends ProfileForm {}
  IsManyOf(interests)(OfProgramme.prototype, 'interests');
  IsManyOf(needs)(OfProgramme.prototype, 'needs');
  IsManyOf(needs)(OfProgramme.prototype, 'experience');
  const form = OfProgramme as new () => WholeProfile;
  made.set(key, form);
  return form;
}

const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map(each => each.trim())
    .filter(Boolean);

/** @throws Invalid where a district is none */
export const profileOf = (side: ProfileSide, form: WholeProfile): ProfileDetails => ({
  takenOn: form.takenOn,
  interests: [...form.interests, ...listOf(form.otherInterests)],
  needs: form.needs,
  experience: side === 'mentor' ? form.experience : [],
  languages: listOf(form.languages),
  free: form.free,
  districts: districtsOf(form.districts),
  learningStyle: form.learningStyle,
  traits: form.traits,
  traitsMust: side === 'mentee' && form.traitsMust,
  traitsReason: side === 'mentee' ? form.traitsReason : '',
  about: form.about,
  places: side === 'mentor' ? form.places : null,
});

export class ConflictForm extends DayForm {
  @IsRecordId({ required: 'Choose a mentor' }) readonly mentorId!: string;
  @IsOneOf(CONFLICT_KINDS, { required: 'Say why they must not be matched' }) readonly kind!: ConflictKind;
  @CleanText(1000) readonly note!: string;
}
