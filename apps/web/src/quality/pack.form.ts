import type { PackProfile } from '#evidence';
import type { LocalDate } from '#kernel';
import { CleanText, IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';
import { field, Unread } from '../shell/forms/field.js';

const PROFILES = ['single-initial', 'coded', 'plain'] as const;
const SEEDS = { min: 0, max: 999_999_999 };

/** Several choices or one, as a form sends them; which there are is known to the act. */
const Choices = (required: string): PropertyDecorator =>
  field((body, name) => {
    const sent: unknown[] = [body[name] ?? []].flat();
    const texts = sent.filter((one): one is string => typeof one === 'string' && one.length <= 60);
    return texts.length && texts.length === sent.length ? [...new Set(texts)] : new Unread(required);
  });

/** What a pack is to hold. */
export class PackForm {
  @CleanText(60, { required: 'Choose a framework' }) readonly framework!: string;
  @Choices('Choose at least one programme') readonly programmes!: readonly string[];
  @IsDayParts({ required: 'Enter the first day of the period' }) readonly from!: LocalDate;
  @IsDayParts({ required: 'Enter the last day of the period' }) readonly to!: LocalDate;
  @IsDayParts({ required: 'Enter the day as of which it stands' }) readonly asOf!: LocalDate;
  @IsOneOf(['all', 'some'], { required: 'Say which indicators' }) readonly which!: 'all' | 'some';
  @CleanText(2000) readonly indicators!: string;
  @IsWholeNumber({ ...SEEDS, required: 'Enter a seed, such as 1' }) readonly seed!: number;
  @IsWholeNumber({ min: 1, max: 100, required: 'Enter how many, such as 2' })
  readonly samplesEach!: number;
  @IsOneOf(PROFILES, { required: 'Choose how people are named' }) readonly profile!: PackProfile;
  @IsOneOf(['yes', 'no'], { required: 'Say whether free text goes in' }) readonly prose!: 'yes' | 'no';
  @IsOneOf(['yes', 'no'], { required: 'Say whether case studies go in' })
  readonly caseStudies!: 'yes' | 'no';
}

/** `44, 52`, as people type a list. */
export const refsIn = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map(ref => ref.trim())
    .filter(Boolean);
