import type { ComponentChildren } from 'preact';
import { Fieldset } from './fieldset.js';
import { FormGroup, idOf, Notes, type Question } from './form-group.js';
import { type Answer, chipLooks } from './radios.js';

export interface CheckboxesProps extends Question {
  readonly values?: readonly string[];
  readonly answers: readonly Answer[];
  readonly chips?: boolean | 'list';
}

interface BoxProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}

const Box = ({ id, name, value, checked, children }: BoxProps) => (
  <div class="cairn-checkboxes__item">
    <input
      class="cairn-checkboxes__input"
      id={id}
      name={name}
      type="checkbox"
      value={value}
      checked={checked}
    />
    <label class="cairn-checkboxes__label" for={id}>
      {children}
    </label>
  </div>
);

export const Checkboxes = (props: CheckboxesProps) => {
  const id = idOf(props);
  const { name, values = [] } = props;
  return (
    <Fieldset question={props}>
      <div class={`cairn-checkboxes${chipLooks(props.chips ?? false)}`}>
        {props.answers.map(({ value, text }, index) => (
          <Box
            key={value}
            id={`${id}-${index + 1}`}
            name={name}
            value={value}
            checked={values.includes(value)}
          >
            {text}
          </Box>
        ))}
      </div>
    </Fieldset>
  );
};

/** One box to tick: `We agreed this together`. Sends `yes` or nothing. */
export const Tickbox = (props: Question & { ticked?: boolean }) => (
  <FormGroup error={props.error}>
    <Notes id={idOf(props)} question={props} />
    <div class="cairn-checkboxes">
      <Box id={idOf(props)} name={props.name} value="yes" checked={props.ticked ?? false}>
        {props.label}
      </Box>
    </div>
  </FormGroup>
);
