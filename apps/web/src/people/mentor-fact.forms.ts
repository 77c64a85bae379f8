import { LocalDate } from '#kernel';
import type { TrainingAttended, TrainingRow } from '#training';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';

export class TrainingForm {
  @IsDayParts({ required: 'Enter the day of the session' }) readonly heldOn!: LocalDate;
  @IsWholeNumber({ min: 1, max: 1440, required: 'Enter how long it was, in minutes' })
  readonly minutes!: number;
  @IsOneOf(['initial', 'refresher'], { required: 'Choose the kind of training' }) readonly kind!:
    'initial' | 'refresher';
  @CleanText(200, { required: 'Say what it was about' }) readonly title!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const sessionOf = ({ heldOn, minutes, kind, title }: TrainingForm): TrainingAttended => ({
  heldOn,
  hours: Math.round((minutes / 60) * 100) / 100,
  kind,
  title,
});

export const typedSession = (row: TrainingRow): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  minutes: String(row.minutes),
  kind: row.kind,
  title: row.title,
  version: String(row.version),
});
