import { SUPPORTER_KINDS, type SupporterKind } from '#people';
import { Input, Radios, Textarea, Tickbox } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';
import { PersonFields } from './person-fields.js';

export const SUPPORTER_WORDS: Readonly<Record<SupporterKind, string>> = {
  carer: 'Parent or carer',
  referrer: 'Referrer',
  professional: 'Another professional',
  supporter: 'Somebody else who helps',
};

/** The questions about somebody around a mentee. */
export const SupporterFields = ({ fields }: { fields: Fields }) => (
  <>
    <Radios
      {...fields.text('kind')}
      label="What is their part?"
      answers={SUPPORTER_KINDS.map(value => ({ value, text: SUPPORTER_WORDS[value] }))}
    />
    <Input
      {...fields.text('relation')}
      label="Who are they to the mentee?"
      hint="For example: mother, foster carer, referrer, form tutor"
    />
    <Tickbox
      {...fields.tick('keptInTouch')}
      label="We keep in touch with them: they and the mentee agree to it"
    />
    <Textarea
      {...fields.text('mayKnow')}
      label="What may be told to them"
      hint="For example: dates and how it goes in general, nothing of what was said."
      rows={2}
      limit={1000}
    />
    <Tickbox {...fields.tick('emergency')} label="To be called in an emergency" />
    <PersonFields fields={fields} />
  </>
);
