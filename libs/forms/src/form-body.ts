export const FIELD_KINDS = [
  'text',
  'long-text',
  'choice',
  'several',
  'day',
  'yes-no',
  'phone',
  'email',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One question of a form. */
export interface FormField {
  /** Names the answer for good, whatever the question is called later. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** Of `choice` and `several`: the answers that are offered, each its own value. */
  readonly answers: readonly string[];
  /** Begins a part of the form with this heading. */
  readonly heading: string;
  /** Read by its key where the form is used: it may be reworded and moved, and not taken out. */
  readonly fixed: boolean;
}

/** What somebody is asked, in order. */
export interface FormBody {
  readonly intro: string;
  readonly fields: readonly FormField[];
}

export interface FormVersion extends FormBody {
  readonly id: string;
  readonly programmeId: string;
  readonly purpose: string;
  readonly number: number;
  readonly publishedOn: string;
}

export const MOST_FIELDS = 60;
export const MOST_ANSWERS = 40;
export const LONGEST: Readonly<Record<'text' | 'long-text' | 'phone' | 'email', number>> = {
  text: 200,
  'long-text': 4000,
  phone: 40,
  email: 254,
};

/** A question with what is left unsaid filled in. */
export const asks = (field: Pick<FormField, 'key' | 'kind' | 'label'> & Partial<FormField>): FormField => ({
  help: '',
  required: false,
  answers: [],
  heading: '',
  fixed: false,
  ...field,
});
