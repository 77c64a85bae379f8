import { describedBy, FormGroup, idOf, Label, Notes, type Question } from './form-group.js';

export interface InputProps extends Question {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly width?: 2 | 4 | 10;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel';
  readonly maxlength?: number;
}

export const Input = (props: InputProps) => {
  const { name, value = '', type = 'text', width, autocomplete, inputmode, maxlength, error, label } = props;
  const id = idOf(props);
  const kind = type as 'text'; // preact tells inputs apart by one literal type each
  const looks = ['cairn-input', width && `cairn-input--width-${width}`, error && 'cairn-input--error'];
  return (
    <FormGroup error={error}>
      <Label for={id}>{label}</Label>
      <Notes id={id} question={props} />
      <input
        class={looks.filter(Boolean).join(' ')}
        id={id}
        name={name}
        type={kind}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxLength={maxlength}
        aria-describedby={describedBy(id, props)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FormGroup>
  );
};
