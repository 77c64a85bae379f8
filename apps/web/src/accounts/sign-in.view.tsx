import { Button, CsrfForm, InsetText, Input, page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { paths } from './paths.js';

interface SignInPage {
  readonly viewer: Viewer;
  readonly typed: Typed;
  readonly problems: Problems;
  /** Said above the form: where somebody comes from. */
  readonly notice?: string | undefined;
}

export function signInPage({ viewer, typed, problems, notice }: SignInPage): string {
  const fields = fieldsOf(typed, problems);
  return page(
    { title: 'Sign in', heading: 'Sign in', viewer, errors: problems, narrow: 'small' },
    <>
      {notice && (
        <div class="space-below">
          <InsetText>{notice}</InsetText>
        </div>
      )}
      <CsrfForm action={paths.signIn} class="cairn-card">
        <Input
          {...fields.text('email')}
          label="Your e-mail address"
          type="email"
          inputmode="email"
          autocomplete="username"
        />
        <Input
          {...fields.bare('password')}
          label="Password"
          type="password"
          autocomplete="current-password"
        />
        <input type="hidden" name="next" value={fields.text('next').value ?? ''} />
        <Button block>Sign in</Button>
      </CsrfForm>
      <p class="space-above">
        <a href={paths.forgotten}>I have forgotten my password</a>
      </p>
      <p class="small soft space-above">A shared computer? Sign out at the end, and nothing stays on it.</p>
    </>,
  );
}
