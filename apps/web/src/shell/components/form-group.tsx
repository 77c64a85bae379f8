import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

/** What every question of a form may have. */
export interface Question {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Where two forms of a page ask the same. */
  readonly id?: string;
}

export const idOf = (question: Pick<Question, 'id' | 'name'>): string => question.id ?? question.name;

export const describedBy = (id: string, question: Question, ...more: string[]): string | undefined =>
  [question.hint && `${id}-hint`, question.error && `${id}-error`, ...more].filter(Boolean).join(' ') ||
  undefined;

export const FormGroup = ({
  error,
  counted = false,
  children,
}: {
  error?: string | undefined;
  counted?: boolean;
  children: ComponentChildren;
}) => (
  <div
    class={`cairn-form-group${error ? ' cairn-form-group--error' : ''}${counted ? ' cairn-character-count' : ''}`}
  >
    {children}
  </div>
);

export const Label = ({ for: target, children }: { for: string; children: ComponentChildren }) => (
  <label class="cairn-label" for={target}>
    {children}
  </label>
);

export const Hint = ({ id, children }: { id: string; children: ComponentChildren }) => (
  <p class="cairn-hint" id={`${id}-hint`}>
    {children}
  </p>
);

export const ErrorMessage = ({ id, children }: { id: string; children: string }) => (
  <p class="cairn-error-message is-late" id={`${id}-error`}>
    <Icon name="late" />
    <span>
      <span class="cairn-visually-hidden">Error:</span> {children}
    </span>
  </p>
);

/** Hint and error, in the order in which they are read. */
export const Notes = ({ id, question }: { id: string; question: Question }) => (
  <>
    {question.hint && <Hint id={id}>{question.hint}</Hint>}
    {question.error && <ErrorMessage id={id}>{question.error}</ErrorMessage>}
  </>
);
