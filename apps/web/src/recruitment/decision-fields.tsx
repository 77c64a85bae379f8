import { choicesOf } from '../people/worker-field.js';
import { DateInput, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

/** What is said of every decision: the day, why, and who decided as well. */
export const DecisionFields = ({
  fields,
  workers,
  why,
}: {
  fields: Fields;
  workers: readonly { id: string; name: string }[];
  why: string;
}) => (
  <>
    <DateInput {...fields.day('on')} label="When was it decided?" />
    <Textarea
      {...fields.text('reasons')}
      label={why}
      hint="By what you saw and read: the form, references, interview and training."
      rows={4}
      limit={4000}
    />
    <Select
      {...fields.text('decidedWithId')}
      label="Who decided with you?"
      hint="Two decide better than one."
      choices={choicesOf(workers)}
      prompt="Nobody else"
    />
  </>
);
