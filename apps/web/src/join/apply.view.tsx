import { type FormVersion, MOST_ATTACHMENTS } from '#forms';
import type { DoorRow } from '#recruitment';
import { Envelope, SAVE_TO } from '../forms/envelope.js';
import { Questions } from '../forms/questions.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import {
  Button,
  CsrfForm,
  Details,
  FileUpload,
  Input,
  page,
  type Problems,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';

export interface ApplyProps {
  readonly viewer: Viewer;
  readonly programme: DoorRow;
  readonly form: FormVersion;
  /** The seal of when the page was opened. */
  readonly opened: string;
}

export const applyPage =
  ({ viewer, programme, form, opened }: ApplyProps) =>
  (typed: Typed, problems: Problems): string => {
    const fields = fieldsOf(typed, problems);
    return page(
      {
        title: `Apply to mentor, ${programme.programme}`,
        heading: 'Apply to be a mentor',
        lead: form.intro,
        viewer,
        back: { text: programme.programme, href: recruitmentPaths.joinTo(programme.key) },
        errors: problems,
        narrow: true,
      },
      <CsrfForm action={recruitmentPaths.apply(programme.key)} upload>
        <Envelope fields={fields} opened={opened} />
        <Questions asked={form.fields} fields={fields} />
        <FileUpload
          {...fields.bare('files')}
          label="Attach a file (if you like)"
          hint={`Up to ${MOST_ATTACHMENTS} files: PDF, Word, Excel, PNG, JPEG or plain text, each below 10 MB. Send no certificate of a criminal record check. If the page comes back with a question, choose them again.`}
          multiple
        />
        <Button big block name="then" value="send">
          Send the application
        </Button>
        <Details summary="Save it and come back later" open={problems.fields[SAVE_TO] !== undefined}>
          <Input
            {...fields.text(SAVE_TO)}
            label="Which e-mail address should the link go to?"
            hint="It works once, for 14 days. Attached files and the answers under “What we must ask” are not kept until you send the form."
            type="email"
          />
          <Button kind="secondary" name="then" value="save">
            Save and mail me the link
          </Button>
        </Details>
      </CsrfForm>,
    );
  };
