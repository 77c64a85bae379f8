import { Button, CsrfForm, Input, page, type Problems, type Viewer } from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { NewPassword } from './new-password.view.js';
import { paths } from './paths.js';

export function firstRunPage(viewer: Viewer, typed: Typed, problems: Problems): string {
  const fields = fieldsOf(typed, problems);
  return page(
    {
      title: 'Welcome to Cairn',
      heading: 'Welcome to Cairn',
      lead: 'You are the first one here. You become the administrator: accounts and settings, no case files.',
      viewer,
      errors: problems,
      narrow: true,
    },
    <CsrfForm action={paths.firstRun}>
      <Input {...fields.text('organisation')} label="Your organisation" autocomplete="organization" />
      <Input {...fields.text('name')} label="Your name" autocomplete="name" />
      <Input {...fields.text('email')} label="Your e-mail address" type="email" autocomplete="username" />
      <NewPassword {...fields.bare('password')} />
      <Button>Set up Cairn</Button>
    </CsrfForm>,
  );
}
