import type { ComponentChildren } from 'preact';
import { Fieldset } from './fieldset.js';
import { idOf, type Question } from './form-group.js';

export interface Answer {
  readonly value: string;
  readonly text: ComponentChildren;
  readonly hint?: string;
}

export interface RadiosProps extends Question {
  readonly value?: string | undefined;
  readonly answers: readonly Answer[];
  /** Worn as buttons; `late` where the chosen answer is a worry; `list` one below the other. */
  readonly chips?: boolean | 'late' | 'list';
}

export const chipLooks = (chips: boolean | 'late' | 'list'): string =>
  chips === false ? '' : ` cairn-chips${chips === true ? '' : ` cairn-chips--${chips}`}`;

export const Radios = (props: RadiosProps) => {
  const id = idOf(props);
  return (
    <Fieldset question={props}>
      <div class={`cairn-radios${chipLooks(props.chips ?? false)}`}>
        {props.answers.map((answer, index) => {
          const own = `${id}-${index + 1}`;
          return (
            <div class="cairn-radios__item" key={answer.value}>
              <input
                class="cairn-radios__input"
                id={own}
                name={props.name}
                type="radio"
                value={answer.value}
                checked={answer.value === props.value}
                aria-describedby={answer.hint ? `${own}-hint` : undefined}
              />
              <label class="cairn-radios__label" for={own}>
                {answer.text}
              </label>
              {answer.hint && (
                <span class="cairn-hint cairn-radios__hint" id={`${own}-hint`}>
                  {answer.hint}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
};
