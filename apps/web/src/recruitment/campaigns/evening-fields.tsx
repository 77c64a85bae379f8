import type { Choice } from '#casefile';
import { DateInput, Input, Textarea, Tickbox } from '../../shell/components.js';
import type { Fields } from '../../shell/forms/fields-of.js';
import { CampaignField } from './campaign-field.js';

/** What is asked of an open evening. */
export const EveningFields = ({ fields, campaigns }: { fields: Fields; campaigns: readonly Choice[] }) => (
  <>
    <Input {...fields.text('title')} label="Name" hint="As it is announced." />
    <DateInput {...fields.day('heldOn')} label="Which day?" />
    <Input {...fields.text('from')} label="From" hint="For example 18:30" width={4} />
    <Input {...fields.text('venue')} label="Where?" />
    <Textarea
      {...fields.text('access')}
      label="Getting in and taking part"
      hint="Steps, lift, toilet, hearing loop, parking, interpreter, children."
      rows={2}
      limit={2000}
    />
    <Tickbox
      {...fields.tick('accessible')}
      label="Somebody saw that everybody can get in and take part"
      hint="Evidence counts the evening as one on accessible premises by this tick alone."
    />
    <CampaignField fields={fields} campaigns={campaigns} label="Which campaign does it belong to?" />
    <Textarea
      {...fields.text('notes')}
      label="Notes"
      hint="Who spoke, what people asked, what you would do again."
      rows={4}
      limit={4000}
    />
  </>
);
