import {
  INFORMATION_FORMS,
  INFORMATION_TOPICS,
  type ListEntry,
  type PreparationDetails,
  type PreparationKind,
  type PreparationRow,
  TOLD,
} from '#assessment';
import { LocalDate } from '#kernel';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsWholeNumber,
} from '../shell/forms/validators.js';

/** What was told or given. Which of it a kind asks for is the act's to say. */
export class PreparationForm {
  @IsDayParts({ required: 'Enter the day' }) readonly givenOn!: LocalDate;
  @IsOneOf(INFORMATION_FORMS) readonly form!: PreparationDetails['form'];
  @IsManyOf(TOLD) readonly told!: PreparationDetails['told'];
  @IsRecordId() readonly contactId!: string | null;
  @CleanText(1000) readonly reasonNot!: string;
  @CleanText(1000) readonly note!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export type WholePreparation = PreparationForm & { readonly topics: string[] };
const made = new Map<string, new () => WholePreparation>();

/** With the lines that can be ticked. Made once for each list, because a form's questions are kept. */
export function preparationForm(topics: readonly string[]): new () => WholePreparation {
  const key = topics.join('\n');
  const standing = made.get(key);
  if (standing) return standing;
  class WithTopics extends PreparationForm {}
  IsManyOf(topics)(WithTopics.prototype, 'topics');
  const form = WithTopics as new () => WholePreparation;
  made.set(key, form);
  return form;
}

export const preparationOf = ({ version: _version, ...form }: WholePreparation): PreparationDetails => form;

export const typedPreparation = (row: PreparationRow): Typed => ({
  ...typedDay('givenOn', LocalDate.of(row.given_on)),
  topics: row.topics,
  form: row.form ?? '',
  told: row.told,
  contactId: row.contact_id ?? '',
  reasonNot: row.reason_not,
  note: row.note,
  version: String(row.version),
});

/** What can be ticked for a kind. */
export function linesOf(kind: PreparationKind, induction: readonly ListEntry[]): ListEntry[] {
  if (kind === 'induction') return [...induction];
  return kind === 'information' ? INFORMATION_TOPICS.map(topic => ({ key: topic, words: topic })) : [];
}
