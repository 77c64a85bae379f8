import type { LinkHolder } from '#accounts';
import { Button, CsrfForm, Input, page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { NewPassword } from './new-password.view.js';
import { paths } from './paths.js';

export function choosePasswordPage(
  viewer: Viewer,
  token: string,
  holder: LinkHolder,
  problems: Problems,
): string {
  const invited = holder.purpose === 'invitation';
  return page(
    {
      title: 'Choose your password',
      heading: invited ? `Welcome, ${holder.name}` : 'Choose a new password',
      lead: `You sign in with ${holder.email} and this password.`,
      viewer,
      errors: problems,
      narrow: 'small',
    },
    <CsrfForm action={paths.link(token)} class="cairn-card">
      <NewPassword {...fieldsOf({}, problems).bare('password')} />
      <Button block>Set my password</Button>
    </CsrfForm>,
  );
}

export function forgottenPage(viewer: Viewer, typed: Typed, problems: Problems): string {
  return page(
    {
      title: 'A new password',
      heading: 'A new password',
      lead: 'We mail you a link that works once, for one hour.',
      viewer,
      errors: problems,
      back: { text: 'Sign in', href: paths.signIn },
      narrow: 'small',
    },
    <CsrfForm action={paths.forgotten} class="cairn-card">
      <Input
        {...fieldsOf(typed, problems).text('email')}
        label="Your e-mail address"
        type="email"
        autocomplete="username"
      />
      <Button block>Mail me a link</Button>
    </CsrfForm>,
  );
}

export function mailedPage(viewer: Viewer): string {
  return page(
    { title: 'Look in your mail', heading: 'Look in your mail', viewer, narrow: 'small' },
    <div class="cairn-prose">
      <p>
        If there is an account with that address, a letter with a link is on its way. It works once, for one
        hour.
      </p>
      <p>
        Nothing after ten minutes? Look among the unwanted mail, or ask the administrator of your
        organisation.
      </p>
      <p>
        <a href={paths.signIn}>Sign in</a>
      </p>
    </div>,
  );
}
