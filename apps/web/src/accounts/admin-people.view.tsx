import type { MemberRow } from '#accounts';
import { ROLES } from '#kernel';
import type { ProgrammeRow } from '#programmes';
import {
  Button,
  Card,
  CsrfForm,
  Input,
  page,
  type Problems,
  Radios,
  Select,
  SummaryList,
  Tickbox,
  type Viewer,
} from '../shell/components.js';
import { fieldsOf } from '../shell/forms/fields-of.js';
import type { Typed } from '../shell/forms/typed.js';
import { paths } from './paths.js';
import { ROLE_WORDS } from './role-words.js';

const ROLE_ANSWERS = ROLES.map(role => ({ value: role, text: ROLE_WORDS[role] }));
const BACK = { text: 'Administration', href: paths.admin };

const choicesOf = (programmes: readonly ProgrammeRow[]) =>
  programmes.map(({ id, name }) => ({ value: id, text: name }));

export function invitePage(
  viewer: Viewer,
  programmes: readonly ProgrammeRow[],
  typed: Typed,
  problems: Problems,
): string {
  const fields = fieldsOf(typed, problems);
  return page(
    {
      title: 'Invite somebody',
      heading: 'Invite somebody',
      lead: 'They get a letter with a link that works once, for 7 days, and choose their own password.',
      viewer,
      nav: 'admin',
      back: BACK,
      errors: problems,
      narrow: true,
    },
    <CsrfForm action={paths.people}>
      <Input {...fields.text('name')} label="Their name" autocomplete="off" />
      <Input {...fields.text('email')} label="Their e-mail address" type="email" autocomplete="off" />
      {programmes.length > 0 && (
        <>
          <Select
            {...fields.text('programmeId')}
            label="Programme"
            prompt="None yet"
            choices={choicesOf(programmes)}
          />
          <Radios {...fields.text('role')} label="Role in the programme" answers={ROLE_ANSWERS} chips />
        </>
      )}
      <Tickbox
        {...fields.tick('administrator')}
        label="Administrator: accounts and settings, no case files"
      />
      <div class="cairn-button-group">
        <Button>Send the invitation</Button>
        <a class="tap" href={paths.admin}>
          Leave without sending
        </a>
      </div>
    </CsrfForm>,
  );
}

const HeldRoles = ({ member }: { member: MemberRow }) =>
  member.roles.length === 0 ? (
    <p>None yet. Without a role this person sees no programme.</p>
  ) : (
    <SummaryList
      facts={member.roles.map(({ programme, programme_id, role }) => ({
        key: programme,
        value: ROLE_WORDS[role],
        action: (
          <CsrfForm
            action={paths.withdraw(member.id)}
            aria-label={`Withdraw ${ROLE_WORDS[role]} in ${programme}`}
          >
            <input type="hidden" name="programmeId" value={programme_id} />
            <input type="hidden" name="role" value={role} />
            <Button kind="secondary" small>
              Withdraw the role
            </Button>
          </CsrfForm>
        ),
      }))}
    />
  );

const Ending = ({ member }: { member: MemberRow }) => (
  <Card id="account" title="Account">
    <div class="cairn-button-group">
      {member.active && (
        <CsrfForm action={paths.inviteAgain(member.id)}>
          <Button kind="secondary">
            {member.invited ? 'Send the invitation again' : 'Mail a link for a new password'}
          </Button>
        </CsrfForm>
      )}
      <CsrfForm action={member.active ? paths.deactivate(member.id) : paths.reactivate(member.id)}>
        <Button kind={member.active ? 'warning' : 'secondary'}>
          {member.active ? 'End the account' : 'Open the account again'}
        </Button>
      </CsrfForm>
    </div>
    {member.active && (
      <p class="small soft space-above">
        Ending signs them out everywhere at once. What they recorded stays.
      </p>
    )}
  </Card>
);

export function personPage(
  viewer: Viewer,
  member: MemberRow,
  programmes: readonly ProgrammeRow[],
  typed: Typed,
  problems: Problems,
): string {
  const fields = fieldsOf(typed, problems);
  return page(
    {
      title: member.name,
      heading: member.name,
      lead: member.email,
      viewer,
      nav: 'admin',
      back: BACK,
      errors: problems,
      narrow: true,
    },
    <div class="stack stack--loose">
      <Card id="roles" title="Roles">
        <HeldRoles member={member} />
        {member.administrator && <p class="space-above">Administrator of the whole organisation.</p>}
      </Card>
      {member.active && programmes.length > 0 && (
        <Card id="grant" title="Give a role">
          <CsrfForm action={paths.grant(member.id)}>
            <Select {...fields.text('programmeId')} label="Programme" choices={choicesOf(programmes)} />
            <Radios {...fields.text('role')} label="Role" answers={ROLE_ANSWERS} chips />
            <Button>Give the role</Button>
          </CsrfForm>
          <p class="small soft space-above">
            They are signed out, and have the role when they sign in again.
          </p>
        </Card>
      )}
      <Ending member={member} />
    </div>,
  );
}
