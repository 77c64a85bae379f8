import { DateInput, Input, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

/** The questions about a person that every such form asks. */
export const PersonFields = ({ fields, address = true }: { fields: Fields; address?: boolean }) => (
  <>
    <Input {...fields.text('firstName')} label="First name" />
    <Input {...fields.text('lastName')} label="Last name" hint="Leave it empty for somebody with one name." />
    <Input {...fields.text('preferredName')} label="Name they go by, if it is another one" />
    <Input
      {...fields.text('otherNames')}
      label="Nicknames and former names"
      hint="With commas between. They are used to find names and take them out of evidence."
    />
    <Input {...fields.text('pronouns')} label="Pronouns" width={10} />
    <DateInput {...fields.day('bornOn')} label="Date of birth" hint="For example, 3 5 2011" />
    <Input {...fields.text('phone')} label="Phone" type="tel" width={10} />
    <Input {...fields.text('email')} label="E-mail" type="email" />
    {address && (
      <>
        <Textarea {...fields.text('address')} label="Address" rows={2} />
        <Input {...fields.text('postcode')} label="Postcode" width={10} />
      </>
    )}
  </>
);
