import { DateInput, Details, FileUpload, Input, Radios } from '../shell/components.js';
import type { Fields } from '../shell/forms/fields-of.js';

/** What is asked of each version that is filed. */
export const VersionFields = ({ fields }: { fields: Fields }) => (
  <>
    <FileUpload
      {...fields.bare('file')}
      label="The file"
      hint="PDF, Word, Excel, picture or plain text, up to 10 MB."
      accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt"
    />
    <Radios
      {...fields.text('personalData')}
      label="Does the file hold personal data?"
      hint="Names of young people, mentors or families. Such a file never enters a pack."
      answers={[
        { value: 'no', text: 'No' },
        { value: 'yes', text: 'Yes' },
      ]}
    />
    <DateInput {...fields.day('approvedOn')} label="Approved on" hint="Leave it empty while it is a draft." />
    <Input {...fields.text('approvedBy')} label="Approved by" />
    <Details summary="Another review date, or a period that it covers">
      <DateInput {...fields.day('reviewDueOn')} label="Review due on" />
      <DateInput {...fields.day('coversFrom')} label="Covers from" />
      <DateInput {...fields.day('coversTo')} label="Covers to" />
    </Details>
  </>
);
