import type { DraftForm, FormField } from '#forms';
import { paths } from '../paths.js';
import { Button, Card, CsrfForm, LinkButton, page, type Viewer } from '../shell/components.js';
import { KIND_WORDS } from './field.forms.js';
import type { KeptForm } from './kept-forms.js';

export interface EditorProps {
  readonly of: KeptForm & { readonly programmeId: string };
  readonly programme: string;
  readonly draft: DraftForm;
}

export const editorPage = (viewer: Viewer, { of, programme, draft }: EditorProps): string =>
  page(
    {
      title: `${of.title}, ${programme}`,
      heading: of.title,
      lead: `The draft for ${programme}. People outside see it on the day you publish it for.`,
      viewer,
      nav: 'settings',
      back: { text: 'Forms', href: paths.forms },
      actions: (
        <>
          <LinkButton href={paths.formPublish(of.programmeId, of.purpose)}>Publish it</LinkButton>
          <LinkButton kind="secondary" href={paths.formNew(of.programmeId, of.purpose)} icon="plus">
            Add a question
          </LinkButton>
        </>
      ),
    },
    <>
      <Card
        id="intro"
        title="Words above the form"
        aside={<a href={paths.formIntro(of.programmeId, of.purpose)}>Change the words</a>}
      >
        <p class="as-typed">{draft.intro || 'None.'}</p>
      </Card>
      <ol class="cairn-questions">
        {draft.fields.map((field, at) => (
          <li key={field.key}>
            <QuestionLine
              of={of}
              field={field}
              version={draft.version}
              first={at === 0}
              last={at === draft.fields.length - 1}
            />
          </li>
        ))}
      </ol>
    </>,
  );

interface LineProps {
  readonly of: EditorProps['of'];
  readonly field: FormField;
  readonly version: number;
  readonly first: boolean;
  readonly last: boolean;
}

const QuestionLine = ({ of, field, version, first, last }: LineProps) => {
  const change = (act: 'up' | 'down' | 'remove', text: string) => (
    <CsrfForm action={paths.formFieldAct(of.programmeId, of.purpose, field.key, act)}>
      <input type="hidden" name="version" value={String(version)} />
      <Button kind="secondary" small>
        {text}
        <span class="cairn-visually-hidden">: {field.label}</span>
      </Button>
    </CsrfForm>
  );
  return (
    <>
      {field.heading && <h2>{field.heading}</h2>}
      <a href={paths.formField(of.programmeId, of.purpose, field.key)}>{field.label}</a>
      <p class="small soft">
        {[
          KIND_WORDS[field.kind],
          field.required ? 'must be answered' : '',
          field.fixed ? 'cannot be taken out' : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="cairn-button-group">
        {!first && change('up', 'Up')}
        {!last && change('down', 'Down')}
        {!field.fixed && change('remove', 'Take out')}
      </div>
    </>
  );
};
