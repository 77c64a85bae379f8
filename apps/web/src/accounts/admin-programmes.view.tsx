import type { MemberRow } from '#accounts';
import { NATIONS } from '#programmes';
import {
  Button,
  CsrfForm,
  DateInput,
  Input,
  page,
  type Problems,
  Radios,
  Select,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { paths } from './paths.js';
import { NATION_WORDS } from './role-words.js';

export function newProgrammePage(
  viewer: Viewer,
  members: readonly MemberRow[],
  typed: Typed,
  problems: Problems,
): string {
  const fields = fieldsOf(typed, problems);
  return page(
    {
      title: 'Open a programme',
      heading: 'Open a programme',
      viewer,
      nav: 'admin',
      back: { text: 'Administration', href: paths.admin },
      errors: problems,
      narrow: true,
    },
    <CsrfForm action={paths.programmes}>
      <Input
        {...fields.text('name')}
        label="Name"
        hint="As people say it: Schools, Leaving care."
        autocomplete="off"
      />
      <Input
        {...fields.text('key')}
        label="Key"
        hint="Short, in small letters, for commands and exports: schools. It cannot be changed later."
        width={10}
        autocomplete="off"
      />
      <Radios
        {...fields.text('nation')}
        label="Nation"
        hint="Decides whose bank holidays and whose law count."
        answers={NATIONS.map(nation => ({ value: nation, text: NATION_WORDS[nation] }))}
      />
      <Select
        {...fields.text('leadId')}
        label="Who leads it?"
        hint="Becomes its manager."
        prompt="Choose a person"
        choices={members.filter(member => member.active).map(({ id, name }) => ({ value: id, text: name }))}
      />
      <DateInput {...fields.day('openedOn')} label="When did it open?" hint="For example 1 9 2024" />
      <Button>Open the programme</Button>
    </CsrfForm>,
  );
}
