import { type FormVersion, MOST_ATTACHMENTS } from '#forms';
import type { Audience, ClosureRow, OpenProgramme } from '#referrals';
import { Envelope, SAVE_TO } from '../forms/envelope.js';
import { Questions } from '../forms/questions.js';
import { paths } from '../paths.js';
import {
  Button,
  CsrfForm,
  Details,
  FileUpload,
  Input,
  InsetText,
  page,
  type Problems,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { AUDIENCE_WORDS, closedInWords } from './words.js';

export interface ReferFormProps {
  readonly viewer: Viewer;
  readonly programme: OpenProgramme;
  readonly audience: Audience;
  readonly form: FormVersion;
  /** The seal of when the page was opened. */
  readonly opened: string;
}

export const referFormPage = (props: ReferFormProps) => (typed: Typed, problems: Problems) => {
  const { viewer, programme, audience, form, opened } = props;
  const fields = fieldsOf(typed, problems);
  const { title, button } = AUDIENCE_WORDS[audience];
  const self = audience === 'self';
  return page(
    {
      title: `${title}, ${programme.name}`,
      heading: title,
      lead: form.intro,
      viewer,
      back: { text: programme.name, href: paths.referTo(programme.key) },
      errors: problems,
      narrow: true,
    },
    <div class="cairn-phone">
      {self && <LeaveQuickly />}
      <CsrfForm action={paths.referForm(programme.key, audience)} upload>
        <Envelope fields={fields} opened={opened} />
        <Questions asked={form.fields} fields={fields} />
        {!self && (
          <FileUpload
            {...fields.bare('files')}
            label="Attach a file (if you like)"
            hint={`Up to ${MOST_ATTACHMENTS} files: PDF, Word, Excel, PNG, JPEG or plain text, each below 10 MB. If the page comes back with a question, choose them again.`}
            multiple
          />
        )}
        <Button big block name="then" value="send">
          {button}
        </Button>
        <Details summary="Save it and come back later" open={problems.fields[SAVE_TO] !== undefined}>
          <Input
            {...fields.text(SAVE_TO)}
            label="Which e-mail address should the link go to?"
            hint="It works once, for 14 days. Attached files are not kept until you send the form."
            type="email"
          />
          <Button kind="secondary" name="then" value="save">
            Save and mail me the link
          </Button>
        </Details>
      </CsrfForm>
    </div>,
  );
};

/** For somebody who must not be seen with this page. */
const LeaveQuickly = () => (
  <p>
    <a
      class="cairn-button cairn-button--secondary cairn-button--small"
      href="https://www.bbc.co.uk/weather"
      rel="noreferrer"
    >
      Leave this page quickly
    </a>
  </p>
);

export const closedPage = (viewer: Viewer, programme: OpenProgramme, closure: ClosureRow): string =>
  page(
    {
      title: `No referrals at the moment, ${programme.name}`,
      heading: `${programme.name} takes no referrals at the moment`,
      viewer,
      back: { text: 'Programmes', href: paths.refer },
      narrow: true,
    },
    <>
      <InsetText family="wait">
        <p>{closedInWords(closure)}</p>
      </InsetText>
      {closure.words && <p class="as-typed">{closure.words}</p>}
    </>,
  );
