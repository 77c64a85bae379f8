import type { EqualityAsked, EqualityQuestion, SentEquality } from '#equality';
import type { FormRoute, OwnFormRoute } from '../casework/form-route.js';
import { dayWords } from '../casework/words.js';
import { page, type Viewer } from '../shell/components.js';
import { EqualityFields } from './equality-fields.js';
import { equalityForm, sentEquality } from './equality.form.js';

const TITLE = 'Equality questions';

interface Asking {
  readonly name: string;
  readonly nav: string;
  /** The path of their file. */
  readonly file: string;
  readonly action: string;
  readonly questions: readonly EqualityQuestion[];
  readonly asked: EqualityAsked | null;
  keep(sent: SentEquality): Promise<void>;
}

/** The questions as a worker asks them of somebody, or that they were asked. What was answered is not shown again to anybody. */
export function equalityRoute(viewer: Viewer, asking: Asking) {
  const { name, nav, file, questions, asked } = asking;
  const Form = equalityForm(questions);
  const act = async (form: InstanceType<typeof Form>) => {
    await asking.keep(sentEquality(form, questions));
    return file;
  };
  const back = { text: name, href: file };
  if (asked)
    return {
      Form,
      act,
      page: (_, problems) =>
        page(
          { title: TITLE, heading: TITLE, viewer, nav, back, errors: problems, narrow: true },
          <p>
            They were asked on {dayWords(asked.askedOn)}. This is asked once, and nobody can read what was
            answered.
          </p>,
        ),
    } satisfies OwnFormRoute<InstanceType<typeof Form>>;
  return {
    viewer,
    title: TITLE,
    lead: `Ask ${name}, on the phone or when you meet. The answers are kept without the name, are only ever counted, and cannot be read or changed later. They decide nothing about anybody.`,
    nav,
    back,
    action: asking.action,
    button: 'Keep the answers',
    Form,
    act,
    body: fields => (
      <EqualityFields
        fields={fields}
        questions={questions}
        declines="They would rather not answer any of these"
      />
    ),
  } satisfies FormRoute<InstanceType<typeof Form>>;
}
