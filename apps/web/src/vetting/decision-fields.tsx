import { answersOf } from '../casework/words.js';
import { Checkboxes, DateInput, Radios, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { FACTOR_WORDS, OPEN_WORDS, OUTCOME_WORDS } from './words.js';

const { barred, ...TWO_DECIDE } = OUTCOME_WORDS;

const Conditions = ({ fields }: { fields: Fields }) => (
  <Textarea
    {...fields.text('conditions')}
    label="Conditions"
    hint="What makes it safe enough. Coordinators read this and act on it: tell nothing of what was disclosed."
    rows={3}
    limit={2000}
  />
);

export const DecisionFields = ({ fields, barred: withBarred }: { fields: Fields; barred: boolean }) => (
  <>
    <DateInput {...fields.day('decidedOn')} label="When is it decided?" />
    <Radios
      {...fields.text('outcome')}
      label="The decision"
      answers={[
        ...answersOf(TWO_DECIDE),
        ...(withBarred
          ? [
              {
                value: 'barred',
                text: barred,
                hint: 'Nobody can clear them after this. Tell the safeguarding lead: it is an offence for them to apply.',
              },
            ]
          : []),
      ]}
    />
    <Conditions fields={fields} />
  </>
);

interface WeighProps {
  readonly fields: Fields;
  readonly deciders: readonly { readonly id: string; readonly name: string }[];
}

export const WeighFields = ({ fields, deciders }: WeighProps) => (
  <>
    <Textarea
      {...fields.text('content')}
      label="What was disclosed, as far as it matters"
      rows={5}
      limit={4000}
    />
    <Checkboxes
      {...fields.many('bearing')}
      label="What of it bears on this role?"
      answers={answersOf(FACTOR_WORDS)}
    />
    <Radios {...fields.text('open')} label="Had they told us?" answers={answersOf(OPEN_WORDS)} />
    <Textarea {...fields.text('comments')} label="What do they say to it?" rows={4} limit={4000} />
    <Textarea
      {...fields.text('advice')}
      label="What advice was taken?"
      hint="Of the umbrella body, the safeguarding lead, the insurer"
      rows={2}
      limit={2000}
    />
    <Radios {...fields.text('proposed')} label="What do you propose?" answers={answersOf(TWO_DECIDE)} />
    <Conditions fields={fields} />
    <Select
      {...fields.text('secondDeciderId')}
      label="Who decides with you?"
      choices={[
        { value: '', text: 'Choose' },
        ...deciders.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
    <DateInput {...fields.day('weighedOn')} label="When was it weighed?" />
  </>
);
