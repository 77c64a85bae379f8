import { type FormField, LONGEST } from '#forms';
import { Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
/** Above so many answers a list to choose from is shorter than buttons. */
const MANY = 7;

/** The questions of a form, part by part, with whatever was typed already. */
export const Questions = ({ asked, fields }: { asked: readonly FormField[]; fields: Fields }) => (
  <>
    {asked.map(field => (
      <>
        {field.heading && (
          <h2 class="cairn-form-part" key={`${field.key}-part`}>
            {field.heading}
          </h2>
        )}
        <Question key={field.key} field={field} fields={fields} />
      </>
    ))}
  </>
);

const Question = ({ field, fields }: { field: FormField; fields: Fields }) => {
  const { key, kind, required, answers } = field;
  const label = required ? field.label : <Open label={field.label} />;
  const said = { label, ...(field.help ? { hint: field.help } : {}) };
  const offered = answers.map(each => ({ value: each, text: each }));
  switch (kind) {
    case 'text':
      return <Input {...fields.text(key)} {...said} />;
    case 'phone':
      return <Input {...fields.text(key)} {...said} type="tel" />;
    case 'email':
      return <Input {...fields.text(key)} {...said} type="email" />;
    case 'long-text':
      return <Textarea {...fields.text(key)} {...said} rows={4} limit={LONGEST['long-text']} />;
    case 'day':
      return <DateInput {...fields.day(key)} {...said} />;
    case 'yes-no':
      return <Radios {...fields.text(key)} {...said} answers={YES_NO} chips />;
    case 'several':
      return <Checkboxes {...fields.many(key)} {...said} answers={offered} />;
    case 'choice':
      return offered.length > MANY ? (
        <Select {...fields.text(key)} {...said} choices={offered} prompt="Choose one" />
      ) : (
        <Radios {...fields.text(key)} {...said} answers={offered} />
      );
  }
};

/** Most questions must be answered, so that those which need not be are marked. */
const Open = ({ label }: { label: string }) => (
  <>
    {label} <span class="soft">(if you like)</span>
  </>
);
