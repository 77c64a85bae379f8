import type { ComponentChildren } from 'preact';
import { Button } from './button.js';
import type { Choice } from './select.js';

interface FilterProps {
  readonly action: string;
  readonly label: string;
  readonly children: ComponentChildren;
  readonly button?: string;
}

/** A form of GET: what is chosen is in the address, and can be sent to a colleague. */
export const Filter = ({ action, label, children, button = 'Show' }: FilterProps) => (
  <form class="cairn-filter" action={action} aria-label={label}>
    {children}
    <Button kind="secondary" small>
      {button}
    </Button>
  </form>
);

interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}

export const FilterSelect = ({ name, label, value, choices }: FilterSelectProps) => (
  <div>
    <label class="cairn-label" for={name}>
      {label}
    </label>
    <select class="cairn-select" id={name} name={name}>
      {choices.map(choice => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.text}
        </option>
      ))}
    </select>
  </div>
);

export const FilterInput = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <div>
    <label class="cairn-label" for={name}>
      {label}
    </label>
    <input class="cairn-input" id={name} name={name} value={value} />
  </div>
);

interface FilterDayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly max: string;
}

export const FilterDay = ({ name, label, value, max }: FilterDayProps) => (
  <div>
    <label class="cairn-label" for={name}>
      {label}
    </label>
    <input class="cairn-input" type="date" id={name} name={name} value={value} max={max} />
  </div>
);
