import type { Choice } from '#casefile';
import { Select } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

export const choicesOf = (choices: readonly Choice[]) =>
  choices.map(({ id, name }) => ({ value: id, text: name }));

/** Whose case it is. */
export const WorkerField = ({ fields, workers }: { fields: Fields; workers: readonly Choice[] }) => (
  <Select
    {...fields.text('ownerId')}
    label="Worker"
    choices={choicesOf(workers)}
    prompt="The lead of the programme"
  />
);
