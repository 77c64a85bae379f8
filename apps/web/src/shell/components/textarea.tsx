import { describedBy, FormGroup, idOf, Label, Notes, type Question } from './form-group.js';

export interface TextareaProps extends Question {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** How much may be written; said beneath, and counted down where script runs. Never cut off while typing. */
  readonly limit?: number;
}

// A browser drops the first line break of a textarea; one more keeps the text as it was typed.
const kept = (value: string): string => (value.startsWith('\n') ? `\n${value}` : value);

export const Textarea = (props: TextareaProps) => {
  const { name, value = '', rows = 4, limit, error, label } = props;
  const id = idOf(props);
  return (
    <FormGroup error={error} counted={limit !== undefined}>
      <Label for={id}>{label}</Label>
      <Notes id={id} question={props} />
      <textarea
        class={`cairn-textarea${error ? ' cairn-textarea--error' : ''}`}
        id={id}
        name={name}
        rows={rows}
        data-limit={limit}
        aria-describedby={describedBy(id, props, ...(limit ? [`${id}-count`] : []))}
        aria-invalid={error ? 'true' : undefined}
      >
        {kept(value)}
      </textarea>
      {limit && (
        <p class="cairn-character-count__message" id={`${id}-count`}>
          You can write up to {limit.toLocaleString('en-GB')} characters
        </p>
      )}
    </FormGroup>
  );
};
