import { FIELD_KINDS, type AskedField, type FieldKind, type FormField } from '#forms';
import type { LocalDate } from '#kernel';
import type { Typed } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsOneOf, IsTicked, IsWholeNumber } from '../shell/forms/validators.js';

class VersionedForm {
  @IsWholeNumber({ min: 0, max: 1_000_000 }) readonly version!: number | null;
}

export class FieldForm extends VersionedForm {
  @CleanText(300, { required: 'Write the question' }) readonly label!: string;
  @CleanText(500) readonly help!: string;
  @IsOneOf(FIELD_KINDS) readonly kind!: FieldKind | null;
  @IsTicked() readonly required!: boolean;
  @CleanText(4000) readonly answers!: string;
  @CleanText(120) readonly heading!: string;
}

export class IntroForm extends VersionedForm {
  @CleanText(2000) readonly intro!: string;
}

export class PublishForm extends VersionedForm {
  @IsDayParts({ required: 'Enter the day from which it is asked' }) readonly from!: LocalDate;
}

export class MoveForm extends VersionedForm {}

export const askedField = (form: FieldForm): AskedField => ({
  label: form.label,
  help: form.help,
  kind: form.kind ?? 'text',
  required: form.required,
  answers: form.answers.split('\n'),
  heading: form.heading,
});

export const typedField = (field: FormField): Typed => ({
  label: field.label,
  help: field.help,
  kind: field.kind,
  required: field.required ? 'yes' : '',
  answers: field.answers.join('\n'),
  heading: field.heading,
});

export const KIND_WORDS: Readonly<Record<FieldKind, string>> = {
  text: 'One line',
  'long-text': 'Several lines',
  choice: 'One of several answers',
  several: 'Any of several answers',
  day: 'A day',
  'yes-no': 'Yes or no',
  phone: 'A phone number',
  email: 'An e-mail address',
};
