import type { DoorRow } from '#recruitment';
import { Envelope } from '../forms/envelope.js';
import { EnquiryFields } from '../recruitment/enquiry-fields.js';
import { recruitmentPaths } from '../recruitment/recruitment-paths.js';
import { Button, CsrfForm, LinkButton, page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';

export interface JoinProps {
  readonly viewer: Viewer;
  readonly programme: DoorRow;
  /** Whether the programme has published its form to apply. */
  readonly applies: boolean;
  /** The seal of when the page was opened. */
  readonly opened: string;
}

export const joinPage =
  ({ viewer, programme, applies, opened }: JoinProps) =>
  (typed: Typed, problems: Problems): string => {
    const fields = fieldsOf(typed, problems);
    return page(
      {
        title: `Mentor with us, ${programme.programme}`,
        heading: `Mentor with ${programme.programme}`,
        viewer,
        back: { text: 'Programmes', href: recruitmentPaths.join },
        errors: problems,
        narrow: true,
      },
      <div class="stack">
        {programme.welcome && <p class="as-typed">{programme.welcome}</p>}
        {applies && (
          <p>
            <LinkButton href={recruitmentPaths.apply(programme.key)}>Apply to be a mentor</LinkButton>
          </p>
        )}
        <h2>{applies ? 'Or ask us first' : 'Ask us about it'}</h2>
        <p>We send you what you need to know. Asking binds you to nothing.</p>
        <CsrfForm action={recruitmentPaths.joinTo(programme.key)}>
          <Envelope fields={fields} opened={opened} />
          <input type="hidden" name="by" value={fields.text('by').value ?? ''} />
          <EnquiryFields fields={fields} heardFrom={programme.heardFrom} own />
          <Button big block>
            Send it
          </Button>
        </CsrfForm>
        <p class="small soft">
          What you write is read by the people who look for mentors here and is used for nothing else.
        </p>
      </div>,
    );
  };
