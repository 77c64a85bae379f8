import { describedBy, FormGroup, idOf, Label, Notes, type Question } from './form-group.js';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface SelectProps extends Question {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  /** Said first and worth nothing, where no choice is the usual one. */
  readonly prompt?: string;
}

export const Select = (props: SelectProps) => {
  const { name, value, choices, prompt, error, label } = props;
  const id = idOf(props);
  return (
    <FormGroup error={error}>
      <Label for={id}>{label}</Label>
      <Notes id={id} question={props} />
      <select class="cairn-select" id={id} name={name} aria-describedby={describedBy(id, props)}>
        {prompt !== undefined && <option value="">{prompt}</option>}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
};
