import { Input, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

/** The questions of an enquiry. `own` speaks to whoever asks, else to the worker who writes it down. */
export const EnquiryFields = ({
  fields,
  heardFrom,
  own = false,
}: {
  fields: Fields;
  heardFrom: readonly string[];
  own?: boolean;
}) => (
  <>
    <Input {...fields.text('name')} label={own ? 'Your name' : 'Name'} autocomplete={own ? 'name' : 'off'} />
    <Input
      {...fields.text('email')}
      label={own ? 'Your e-mail' : 'E-mail'}
      hint="An e-mail address or a phone number: one is enough."
      type="email"
      autocomplete={own ? 'email' : 'off'}
    />
    <Input
      {...fields.text('phone')}
      label={own ? 'Your phone' : 'Phone'}
      type="tel"
      width={10}
      autocomplete={own ? 'tel' : 'off'}
    />
    <Select
      {...fields.text('heardFrom')}
      label={own ? 'How did you hear of us?' : 'How did they hear of us?'}
      choices={heardFrom.map(text => ({ value: text, text }))}
      prompt="Choose"
    />
    <Textarea
      {...fields.text('message')}
      label={own ? 'Anything you would like to ask or tell us' : 'What they asked'}
      hint="You can leave this empty."
      rows={4}
      limit={2000}
    />
  </>
);
