import type { ComponentChildren } from 'preact';
import { fieldsOf, type LetterKind, type LetterPreview, type StandingTemplate } from '#letters';
import type { ProgrammeRow } from '#programmes';
import { VersionRead } from '../casework/form-page.js';
import { paths } from '../paths.js';
import {
  Button,
  ButtonGroup,
  Card,
  CsrfForm,
  Details,
  Input,
  page,
  Select,
  SummaryList,
  Textarea,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf as fieldsOfForm } from '../shell/forms/fields-of.js';
import type { FormPage } from '../shell/submit.js';

export interface LetterEditor {
  readonly viewer: Viewer;
  readonly programme: ProgrammeRow;
  readonly kind: LetterKind;
  readonly standing: StandingTemplate;
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly preview: LetterPreview | null;
}

/** The words of a letter, what can be filled in, and how it would read. */
export const letterEditorPage =
  (editor: LetterEditor): FormPage =>
  (typed, problems) => {
    const { viewer, programme, kind, cases, preview } = editor;
    const fields = fieldsOfForm(typed, problems);
    return page(
      {
        title: kind.title,
        heading: kind.title,
        lead: `${programme.name}. ${kind.byItself ? 'It goes by itself, so it speaks of a number and never of a name.' : 'Somebody sees it filled in before it goes.'}`,
        viewer,
        nav: 'settings',
        back: { text: 'Letters', href: paths.letterSettings },
        errors: problems,
        narrow: true,
      },
      <div class="stack stack--loose">
        {preview && <Preview preview={preview} />}
        <CsrfForm action={paths.letterWords(programme.id, kind.key)}>
          <VersionRead fields={fields} />
          <Input {...fields.text('subject')} label="Subject" />
          <Textarea {...fields.text('body')} label="Letter" rows={18} limit={8_000} />
          <Details summary="What can be filled in" open>
            <p class="small">Write it with two braces on each side.</p>
            <SummaryList
              stacked
              facts={fieldsOf(kind).map(({ key, label, sample }) => ({
                key: `{{${key}}}`,
                value: `${label}. For example: ${sample}`,
              }))}
            />
          </Details>
          <Select
            {...fields.text('caseId')}
            label="See it filled in from"
            prompt="Examples"
            choices={cases.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <ButtonGroup>
            <Button name="then" value="save">
              Save the letter
            </Button>
            <Button kind="secondary" name="then" value="look">
              See how it reads
            </Button>
            <a href={paths.letterSettings}>Leave without saving</a>
          </ButtonGroup>
        </CsrfForm>
        {editor.standing.number > 0 && (
          <Details summary="The standard text">
            <Written subject={kind.subject}>{kind.body}</Written>
          </Details>
        )}
      </div>,
    );
  };

const Preview = ({ preview }: { preview: LetterPreview }) => (
  <Card
    id="preview"
    title={preview.about ? `As it reads for ${preview.about}` : 'As it reads, with examples'}
  >
    <Written subject={preview.subject}>{preview.body}</Written>
    <p class="small soft">Nothing is saved or sent yet.</p>
  </Card>
);

const Written = ({ subject, children }: { subject: string; children: ComponentChildren }) => (
  <>
    <p>
      <strong>{subject}</strong>
    </p>
    <p class="as-typed">{children}</p>
  </>
);
