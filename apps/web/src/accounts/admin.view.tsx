import type { MemberRow } from '#accounts';
import { LocalDate } from '#kernel';
import type { ProgrammeRow } from '#programmes';
import { Card, inSentence, LinkButton, page, Table, Tag, type Viewer } from '../shell/components.js';
import { paths } from './paths.js';
import { NATION_WORDS, ROLE_WORDS } from './role-words.js';

export interface AdminFacts {
  readonly members: readonly MemberRow[];
  readonly programmes: readonly ProgrammeRow[];
  /** Letters are kept here, because no mail server is configured. */
  readonly keepsMail: boolean;
}

const Standing = ({ member }: { member: MemberRow }) => {
  if (!member.active) return <Tag family="none">Ended</Tag>;
  return member.invited ? (
    <Tag family="wait" icon="wait">
      Invited
    </Tag>
  ) : (
    <Tag family="good" icon="track">
      Active
    </Tag>
  );
};

const rolesOf = (member: MemberRow): string =>
  [
    ...(member.administrator ? ['Administrator'] : []),
    ...member.roles.map(({ role, programme }) => `${ROLE_WORDS[role]}, ${programme}`),
  ].join('; ') || 'None yet';

const nationOf = ({ nation }: ProgrammeRow): string =>
  (NATION_WORDS as Readonly<Record<string, string>>)[nation] ?? nation;

const Programmes = ({ programmes }: { programmes: readonly ProgrammeRow[] }) => (
  <Card
    id="programmes"
    title="Programmes"
    aside={
      <LinkButton href={paths.newProgramme} kind="secondary" small>
        Open a programme
      </LinkButton>
    }
  >
    {programmes.length === 0 ? (
      <p>There is none yet. A programme is where casework happens: open the first one.</p>
    ) : (
      <Table
        caption="Programmes"
        captionHidden
        stack
        columns={[
          { text: 'Name' },
          { text: 'Key' },
          { text: 'Lead' },
          { text: 'Nation' },
          { text: 'Opened' },
        ]}
        rows={programmes.map(programme => [
          programme.name,
          programme.key,
          programme.lead,
          nationOf(programme),
          inSentence(LocalDate.of(programme.opened_on)),
        ])}
      />
    )}
  </Card>
);

const People = ({ members }: { members: readonly MemberRow[] }) => (
  <Card id="people" title="People">
    <Table
      caption="People with an account"
      captionHidden
      stack
      columns={[{ text: 'Name' }, { text: 'E-mail' }, { text: 'Roles' }, { text: 'Account' }]}
      rows={members.map(member => [
        <a href={paths.person(member.id)}>{member.name}</a>,
        member.email,
        rolesOf(member),
        <Standing member={member} />,
      ])}
    />
  </Card>
);

export const adminPage = (viewer: Viewer, { members, programmes, keepsMail }: AdminFacts): string =>
  page(
    {
      title: 'Administration',
      heading: 'Administration',
      lead: 'Accounts, roles and programmes. An administrator sees no case files.',
      viewer,
      nav: 'admin',
      actions: <LinkButton href={paths.newPerson}>Invite somebody</LinkButton>,
    },
    <div class="stack stack--loose">
      <People members={members} />
      <Programmes programmes={programmes} />
      {keepsMail && (
        <Card id="mail" title="Mail">
          <p>
            No mail server is configured, so letters are kept here.{' '}
            <a href={paths.mail}>Read the kept letters</a>
          </p>
        </Card>
      )}
    </div>,
  );
