import { Fieldset } from './fieldset.js';
import { idOf, type Question } from './form-group.js';

/** Day, month and year as they were typed. */
export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface DateInputProps extends Question {
  readonly value?: DayParts | undefined;
}

const PARTS = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/** Three fields, `<name>-day`, `-month`, `-year`: a native date field shows the order of the device. */
export const DateInput = (props: DateInputProps) => {
  const id = idOf(props);
  return (
    <Fieldset question={props}>
      <div class="cairn-date-input">
        {PARTS.map(({ part, label, width }) => (
          <div key={part}>
            <label class="cairn-label" for={`${id}-${part}`}>
              {label}
            </label>
            <input
              class={`cairn-input cairn-input--width-${width}${props.error ? ' cairn-input--error' : ''}`}
              id={`${id}-${part}`}
              name={`${props.name}-${part}`}
              value={props.value?.[part] ?? ''}
              inputmode="numeric"
              autocomplete="off"
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
};
