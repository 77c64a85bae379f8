import type { ComponentChildren } from 'preact';
import {
  Button,
  ButtonGroup,
  CsrfForm,
  type Link,
  page,
  type Problems,
  type Viewer,
} from '../shell/components.js';
import { type Fields, fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';

export interface FormPageProps {
  readonly viewer: Viewer;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly nav: string;
  /** Where one goes without saving. */
  readonly back: Link;
  readonly action: string;
  /** A verb with its object. */
  readonly button: string;
  readonly typed: Typed;
  readonly problems: Problems;
  readonly upload?: boolean;
  readonly warning?: boolean;
  /** Shown above the form: what one needs to know to fill it in. */
  readonly above?: ComponentChildren;
}

/** A page with one form and one button. */
export function formPage(props: FormPageProps, body: (fields: Fields) => ComponentChildren): string {
  const {
    viewer,
    title,
    lead,
    nav,
    back,
    action,
    button,
    typed,
    problems,
    upload = false,
    warning = false,
  } = props;
  return page(
    {
      title,
      heading: title,
      ...(lead === undefined ? {} : { lead }),
      viewer,
      nav,
      back,
      errors: problems,
      narrow: true,
    },
    <>
      {props.above}
      <CsrfForm action={action} upload={upload}>
        {body(fieldsOf(typed, problems))}
        <ButtonGroup>
          <Button kind={warning ? 'warning' : 'primary'}>{button}</Button>
          <a href={back.href}>Leave without saving</a>
        </ButtonGroup>
      </CsrfForm>
    </>,
  );
}

/** Keeps the version that was read, so that nobody overwrites unseen. */
export const VersionRead = ({ fields }: { fields: Fields }) => (
  <input type="hidden" name="version" value={fields.text('version').value ?? ''} />
);
