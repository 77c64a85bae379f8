import type { Choice } from '#casefile';
import { AIMED_AT, CHANNELS } from '#recruitment';
import { answersOf } from '../../casework/words.js';
import { WorkerField } from '../../people/worker-field.js';
import { Checkboxes, DateInput, Input, Radios, Textarea, Tickbox } from '../../shell/components.js';
import type { Fields } from '../../shell/forms/fields-of.js';

interface CampaignFieldsProps {
  readonly fields: Fields;
  readonly workers: readonly Choice[];
  /** Whether it is begun here: a campaign that runs has its plan already. */
  readonly begins: boolean;
}

/** What is asked of a campaign. */
export const CampaignFields = ({ fields, workers, begins }: CampaignFieldsProps) => (
  <>
    <Input {...fields.text('name')} label="Name" hint="As you speak of it: “Autumn 2026”." />
    <Radios {...fields.text('aimedAt')} label="Whom does it look for?" answers={answersOf(AIMED_AT)} />
    <Checkboxes {...fields.many('channels')} label="How does it reach them?" answers={answersOf(CHANNELS)} />
    <DateInput
      {...fields.day('startsOn')}
      label="First day"
      hint={begins ? 'Week 1 of the plan begins on it.' : 'Another first day moves every step of the plan.'}
    />
    <DateInput {...fields.day('endsOn')} label="Last day" hint="You can leave this empty." />
    <Input
      {...fields.text('aim')}
      label="How many mentors shall it bring?"
      hint="You can leave this empty."
      inputmode="numeric"
      width={4}
    />
    <Input
      {...fields.text('cost')}
      label="What does it cost, in pounds?"
      hint="Printing, advertisements, hire of the hall."
      inputmode="decimal"
      width={10}
    />
    <Textarea
      {...fields.text('notes')}
      label="Notes"
      hint="What was advertised where, and what you would do again."
      rows={5}
      limit={4000}
    />
    <WorkerField fields={fields} workers={workers} />
    {begins && (
      <Tickbox
        {...fields.tick('withPlan')}
        label="Lay the programme’s plan in weeks beside it"
        hint="Each step gets its days from the first day, and is ticked as it is done."
      />
    )}
  </>
);
