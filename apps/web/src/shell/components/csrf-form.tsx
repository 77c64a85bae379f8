import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The token of the reader's session; the page puts it here, each form takes it from here. */
export const CsrfToken = createContext('');

interface CsrfFormProps {
  readonly action: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly upload?: boolean;
  readonly 'aria-label'?: string;
}

/** Every form that changes something. `novalidate`: our own words beat those of the browser. */
export const CsrfForm = ({ action, children, class: style, upload, 'aria-label': label }: CsrfFormProps) => (
  <form
    method="post"
    action={action}
    class={style}
    enctype={upload ? 'multipart/form-data' : undefined}
    aria-label={label}
    novalidate
  >
    <input type="hidden" name="_csrf" value={useContext(CsrfToken)} />
    {children}
  </form>
);
